-- From now on an author's posts are fanned out again, unless one was shown since this was decided on.
-- KEYS  1 large-authors  2 author-posts:<author>
-- ARGV  1 the author  2 the author's score as it was when it was decided, or '' for: whatever it is
-- gives 1 if they are not large any more
local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not score then
  redis.call('DEL', KEYS[2])
  return 1
end
if ARGV[2] ~= '' and tonumber(score) ~= tonumber(ARGV[2]) then
  return 0
end
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[2])
local marker = redis.call('ZRANGE', KEYS[1], 0, 0)[1]
if marker then
  redis.call('ZINCRBY', KEYS[1], -1, marker)
end
return 1

-- From now on an author's posts are merged at read. What was listed of them when they were large before is outdated.
-- KEYS  1 large-authors  2 author-posts:<author>
-- ARGV  1 the author  2 the marker of a new generation, should the set be lost
-- gives 1 if they were not large before
local marker = redis.call('ZRANGE', KEYS[1], 0, 0)[1]
if marker == nil or string.sub(marker, 1, 1) ~= '!' then
  redis.call('DEL', KEYS[1])
  redis.call('ZADD', KEYS[1], -1, ARGV[2])
  marker = ARGV[2]
end
local added = redis.call('ZADD', KEYS[1], 'NX', 1, ARGV[1])
if added == 1 then
  redis.call('ZINCRBY', KEYS[1], -1, marker)
  redis.call('DEL', KEYS[2])
end
return added

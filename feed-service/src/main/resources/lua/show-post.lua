-- Shows a post to its author, and if they are large, to everybody who follows them. In one piece, so that who stops
-- being large cannot lose a post in between.
-- KEYS  1 timeline:<author>  2 large-authors  3 author-posts:<author>
-- ARGV  1 member  2 cap  3 the author  4 seconds a list lives
-- gives 1 if the author is large: nothing is to be fanned out
local cap = tonumber(ARGV[2])
if redis.call('EXISTS', KEYS[1]) == 1 then
  redis.call('ZADD', KEYS[1], 0, ARGV[1])
  redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -cap - 1)
end
if not redis.call('ZSCORE', KEYS[2], ARGV[3]) then
  return 0
end
redis.call('ZINCRBY', KEYS[2], 1, ARGV[3])
if redis.call('EXISTS', KEYS[3]) == 1 then
  redis.call('ZADD', KEYS[3], 0, ARGV[1])
  -- One more than the cap: while the list is built, the builder's token is in it.
  redis.call('ZREMRANGEBYRANK', KEYS[3], 0, -cap - 2)
  redis.call('EXPIRE', KEYS[3], ARGV[4])
end
return 1

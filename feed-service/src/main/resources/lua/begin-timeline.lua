-- Makes a timeline exist before its posts are looked up, so that fan-out reaches it meanwhile.
-- KEYS  1 timeline-stamp:<me>  2 timeline:<me>
-- ARGV  1 '~' and a token   2 the end marker   3 seconds a timeline lives   4 the relations version it is built for
-- gives { 1 if somebody has built it for this version by now, else 0 ; its members }
local built = 0
if redis.call('GET', KEYS[1]) == ARGV[4] and redis.call('EXISTS', KEYS[2]) == 1 then
  built = 1
else
  redis.call('SET', KEYS[1], ARGV[1], 'EX', 60)
  redis.call('ZADD', KEYS[2], 0, ARGV[2])
  redis.call('EXPIRE', KEYS[2], ARGV[3])
end
return { built, redis.call('ZRANGE', KEYS[2], 0, -1) }

-- Makes a timeline exist before its posts are looked up, so that fan-out reaches it meanwhile.
-- KEYS  1 timeline-stamp:<me>  2 timeline:<me>
-- ARGV  1 '~' and a token   2 the end marker   3 seconds a timeline lives
-- gives the members it has
redis.call('SET', KEYS[1], ARGV[1], 'EX', 60)
redis.call('ZADD', KEYS[2], 0, ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[3])
return redis.call('ZRANGE', KEYS[2], 0, -1)

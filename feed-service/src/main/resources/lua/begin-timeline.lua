-- Makes a timeline exist before its posts are looked up, so that fan-out reaches it meanwhile.
-- KEYS  1 timeline-stamp:<me>  2 timeline:<me>
-- ARGV  1 '~', a token, '~' and the stamp it is built for   2 the end marker   3 seconds a timeline lives
--       4 the stamp it is built for   5 '1' to leave it to another process that builds it for the same stamp
-- gives { 1 if somebody has built it for this stamp by now, 2 if somebody else is at it, else 0 ; its members }
local stamp = redis.call('GET', KEYS[1]) or ''
local state = 0
if stamp == ARGV[4] and redis.call('EXISTS', KEYS[2]) == 1 then
  state = 1
elseif ARGV[5] == '1' and string.match(stamp, '^~[^~]*~(.*)$') == ARGV[4] then
  return { 2, {} }
else
  redis.call('SET', KEYS[1], ARGV[1], 'EX', 60)
  redis.call('ZADD', KEYS[2], 0, ARGV[2])
  redis.call('EXPIRE', KEYS[2], ARGV[3])
end
return { state, redis.call('ZRANGE', KEYS[2], 0, -1) }

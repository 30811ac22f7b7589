-- Leases what is missing.
-- KEYS  the keys of a cache
-- ARGV  1 '~' and a token   2 milliseconds a lease lives
-- gives for each key what it holds now: the value somebody filled meanwhile, the token of another, or ours
local held = {}
for i, key in ipairs(KEYS) do
  redis.call('SET', key, ARGV[1], 'NX', 'PX', ARGV[2])
  held[i] = redis.call('GET', key)
end
return held

-- Leases what is missing.
-- KEYS  the keys of a cache
-- ARGV  1 '~' and a token   2 milliseconds a lease lives
-- gives for each key what is there now: a value, or the lease that counts
local texts = {}
for i, key in ipairs(KEYS) do
  local text = redis.call('GET', key)
  if not text then
    redis.call('SET', key, ARGV[1], 'PX', ARGV[2])
    text = ARGV[1]
  end
  texts[i] = text
end
return texts

-- Takes a token from each of several buckets, or from none if one of them is empty.
-- A bucket is the time, in microseconds since 1970, at which it will be full again; one that is absent is full.
-- KEYS  the buckets
-- ARGV  for each bucket   1 its capacity   2 the microseconds in which a token comes back
-- gives 1 if they were taken, else 0, and for each bucket the microseconds until it is full
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local until_full = {}
local taken = 1
for i, key in ipairs(KEYS) do
  local pace = tonumber(ARGV[2 * i])
  until_full[i] = math.max(0, tonumber(redis.call('GET', key) or now) - now)
  if until_full[i] + pace > tonumber(ARGV[2 * i - 1]) * pace then
    taken = 0
  end
end
if taken == 1 then
  for i, key in ipairs(KEYS) do
    until_full[i] = until_full[i] + tonumber(ARGV[2 * i])
    redis.call('SET', key, string.format('%.0f', now + until_full[i]), 'PX', math.ceil(until_full[i] / 1000))
  end
end
return {taken, unpack(until_full)}

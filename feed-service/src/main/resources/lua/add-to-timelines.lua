-- Fans one post out to those of the given timelines that exist.
-- KEYS  timeline:<userId>, ...: so few that Redis is not held up, for it does nothing else meanwhile
-- ARGV  1 member   2 cap
-- gives how many timelines have it now
local reached = 0
local cap = tonumber(ARGV[2])
for _, timeline in ipairs(KEYS) do
  local held = redis.call('ZCARD', timeline)
  if held > 0 then
    if redis.call('ZADD', timeline, 0, ARGV[1]) == 1 and held >= cap then
      redis.call('ZREMRANGEBYRANK', timeline, 0, -cap - 1)
    end
    reached = reached + 1
  end
end
return reached

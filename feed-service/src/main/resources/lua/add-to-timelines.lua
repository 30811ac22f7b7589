-- Fans one post out to those of the given timelines that exist.
-- KEYS  timeline:<userId>, ...
-- ARGV  1 member   2 cap
-- gives how many timelines have it now
local reached = 0
for _, timeline in ipairs(KEYS) do
  if redis.call('EXISTS', timeline) == 1 then
    redis.call('ZADD', timeline, 0, ARGV[1])
    redis.call('ZREMRANGEBYRANK', timeline, 0, -tonumber(ARGV[2]) - 1)
    reached = reached + 1
  end
end
return reached

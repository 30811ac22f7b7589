-- One round trip for the skeleton of a home feed.
-- KEYS  1 relations:<me>  2 timeline-stamp:<me>  3 timeline:<me>
-- ARGV  1 relations version this process has, or ''   2 upper bound ('+' or '(<member>')   3 how many members
--       4 seconds a timeline lives after its last read   5 renew when fewer seconds than this are left
-- gives { relations JSON, or '=' if the version is the one this process has, or '' ; stamp or '' ; { member, ... } }
local relations = redis.call('GET', KEYS[1]) or ''
if ARGV[1] ~= '' and string.match(relations, '"version":"([^"]*)"') == ARGV[1] then
  relations = '='
end
local stamp = redis.call('GET', KEYS[2]) or ''
local members = {}
if stamp ~= '' then
  members = redis.call('ZREVRANGEBYLEX', KEYS[3], ARGV[2], '-', 'LIMIT', 0, ARGV[3])
  if redis.call('TTL', KEYS[3]) < tonumber(ARGV[5]) then
    redis.call('EXPIRE', KEYS[2], ARGV[4])
    redis.call('EXPIRE', KEYS[3], ARGV[4])
  end
end
return { relations, stamp, members }

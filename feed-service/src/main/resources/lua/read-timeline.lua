-- One round trip for the skeleton of a home feed.
-- KEYS  1 relations:<me>  2 timeline-stamp:<me>  3 timeline:<me>  4 large-authors  5 reactions-of:<me>
--       6... author-posts:<userId> to merge
-- ARGV  1 relations version this process has, or ''   2 upper bound ('+' or '(<member>')   3 how many members of each
--       4 seconds a timeline lives after its last read   5 renew when fewer seconds than this are left
-- gives { relations JSON, or '=' if the version is the one this process has, or '' ; stamp or '' ; { member, ... } ;
--         marker of the large authors, its score ; reactions of the reader as cached, or '' ;
--         { member, ... } or { '~' } if it is lost or being built, for each list }
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
local marker = redis.call('ZRANGE', KEYS[4], 0, 0, 'WITHSCORES')
local answer = { relations, stamp, members, marker[1] or '', marker[2] or '', redis.call('GET', KEYS[5]) or '' }
for i = 6, #KEYS do
  local newest = redis.call('ZREVRANGE', KEYS[i], 0, 0)[1]
  if newest == nil or string.sub(newest, 1, 1) == '~' then
    answer[#answer + 1] = { '~' }
  else
    answer[#answer + 1] = redis.call('ZREVRANGEBYLEX', KEYS[i], ARGV[2], '-', 'LIMIT', 0, ARGV[3])
  end
end
return answer

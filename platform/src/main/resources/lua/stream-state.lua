-- What is known of a stream and its groups.
-- KEYS  1 events:epoch  2 the stream
-- gives { epoch of this Redis or '', first entry or '', group, last delivered, oldest pending or '', next undelivered or '', ... }
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
local epoch = redis.call('GET', KEYS[1]) or ''
if string.sub(epoch, 1, #run) ~= run then
  epoch = ''
end
if redis.call('EXISTS', KEYS[2]) == 0 then
  return { epoch, '' }
end
local function first(from)
  local entries = redis.call('XRANGE', KEYS[2], from, '+', 'COUNT', 1)
  return entries[1] and entries[1][1] or ''
end
local answer = { epoch, first('-') }
for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[2])) do
  local field = {}
  for i = 1, #group, 2 do
    field[group[i]] = group[i + 1]
  end
  local pending = redis.call('XPENDING', KEYS[2], field['name'])
  answer[#answer + 1] = field['name']
  answer[#answer + 1] = field['last-delivered-id']
  answer[#answer + 1] = pending[2] or ''
  answer[#answer + 1] = first('(' .. field['last-delivered-id'])
end
return answer

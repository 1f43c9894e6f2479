# What an answer says about statistics services that were asked for it.
note-service-unreachable = { $service } did not answer just now; this is what the store holds.
note-service-unreachable-since = { $service } did not answer just now; its figures here were fetched on { $as_of }.

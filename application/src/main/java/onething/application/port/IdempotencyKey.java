package onething.application.port;

import onething.domain.party.PersonId;

/// What makes a request the same request when it comes again: who sent it, under which key, with what content.
///
/// @param key     the caller's `Idempotency-Key`, 1 to 128 characters
/// @param content a SHA-256 of what was sent, in hexadecimal: the same key with other content is refused
public record IdempotencyKey(PersonId owner, String key, String content) {}

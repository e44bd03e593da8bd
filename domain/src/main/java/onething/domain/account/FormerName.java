package onething.domain.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import onething.domain.party.PersonName;

/// 曾用名: the earlier name of an account, before 粤信签 confirmed another name.
///
/// @param until when the name was replaced, truncated to microseconds
public record FormerName(PersonName name, Instant until) {

    public FormerName {
        until = until.truncatedTo(ChronoUnit.MICROS);
    }
}

package onething.domain.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import onething.domain.party.PersonName;

/// 曾用名: what a person's account was called before 粤信签 confirmed another name.
public record FormerName(PersonName name, Instant until) {

    public FormerName {
        until = until.truncatedTo(ChronoUnit.MICROS);
    }
}

package onething.domain.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.WireNamed;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.text.Line;

/// 授权委托: the applicant authorises a person (代办人) to act in one bundle, until a certain day. The
/// agent is named by identity card number, so the person who signs in under that number is the agent. The
/// applicant does not learn whether the agent already has an account.
///
/// @param authority the proof of the authority, such as the number of the 授权委托书
/// @param until     the last day on which the agent may act
/// @param granted   truncated to microseconds, as it is stored
/// @param ended     when the applicant revoked the mandate; empty if not revoked
public record Mandate(
        UUID id,
        BundleId bundle,
        PersonName name,
        IdCardNumber idCard,
        Relationship relationship,
        Line authority,
        LocalDate until,
        Instant granted,
        Optional<Instant> ended) {

    /// The relation of the agent to the applicant, as in the form.
    public enum Relationship implements WireNamed {
        /// 近亲属
        RELATIVE("relative"),
        /// 律师或基层法律服务工作者
        LAWYER("lawyer"),
        /// 工会工作人员
        UNION("union"),
        /// 单位工作人员
        COLLEAGUE("colleague"),
        /// 其他受委托人
        OTHER("other");

        private final String wireName;

        Relationship(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// The longest authority, in characters as people count them.
    public static final int LONGEST_AUTHORITY = 200;

    public Mandate {
        granted = granted.truncatedTo(ChronoUnit.MICROS);
    }

    public boolean holdsOn(LocalDate day) {
        return ended.isEmpty() && !day.isAfter(until);
    }
}

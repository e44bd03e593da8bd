package onething.domain.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.WireNamed;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.text.Tidy;

/// 授权委托: that the applicant has a person (代办人) act for them in one bundle, by which authority and until when. The agent
/// is named by the identity card, so that whoever signs in under it is the one, and whether they have an account already
/// is nobody's to learn.
///
/// @param authority what shows it, such as the number of the 授权委托书
/// @param until     the last day on which the agent may act
/// @param granted   to the microsecond, as it is stored
/// @param ended     when the applicant took it back
public record Mandate(
        UUID id,
        BundleId bundle,
        PersonName name,
        IdCardNumber idCard,
        Relationship relationship,
        String authority,
        LocalDate until,
        Instant granted,
        Optional<Instant> ended) {

    /// What the agent is to the applicant, as the form has it.
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

    /// Of an authority, in characters as people count them.
    public static final int LONGEST_AUTHORITY = 200;

    public Mandate {
        authority = Tidy.line(authority);
        granted = granted.truncatedTo(ChronoUnit.MICROS);
    }

    public boolean holdsOn(LocalDate day) {
        return ended.isEmpty() && !day.isAfter(until);
    }
}

package onething.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.code.WireNamed;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.Line;

/// One change to an account: who changed it, when, and how. Changes are only appended. Citizens and enterprises
/// have only those of their password, their sessions, their beginning and their end.
///
/// @param by     an administrator; for their own password and second factor, the holder; for an enterprise also its
///   legal representative, as a person
/// @param before empty if the account is new, or the place did not change
/// @param after  empty if the place did not change
/// @param reason in the administrator's words, at most [#LONGEST_REASON]; the holder reads it. Only
///   [Kind#SESSIONS_ENDED] has one
public record StaffChange(
        UUID id,
        PersonId account,
        PersonId by,
        Instant at,
        Kind kind,
        Optional<Place> before,
        Optional<Place> after,
        Optional<Line> reason) {

    /// In characters, as people count them.
    public static final int LONGEST_REASON = 200;

    /// A change of the place, or the first place.
    public static StaffChange ofPlace(
            UUID id,
            PersonId account,
            PersonId by,
            Instant at,
            Kind kind,
            Optional<Place> before,
            Optional<Place> after) {
        return new StaffChange(id, account, by, at, kind, before, after, Optional.empty());
    }

    /// A change that leaves the office, the district and the roles as they are.
    public static StaffChange withoutPlace(UUID id, PersonId account, PersonId by, Instant at, Kind kind) {
        return ofPlace(id, account, by, at, kind, Optional.empty(), Optional.empty());
    }

    /// An administrator ended every session of the account.
    public static StaffChange sessionsEnded(UUID id, PersonId account, PersonId by, Instant at, Line reason) {
        return new StaffChange(
                id, account, by, at, Kind.SESSIONS_ENDED, Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    public enum Kind implements WireNamed {
        ADDED("added"),
        CHANGED("changed"),
        SUSPENDED("suspended"),
        RESUMED("resumed"),
        /// An administrator issued a link for setting a password.
        LINKED("linked"),
        /// The holder set the first password of their own: with such a link, or instead of one that somebody else
        /// gave.
        PASSWORD_SET("password-set"),
        /// The holder replaced the password and gave the earlier one.
        PASSWORD_CHANGED("password-changed"),
        /// The legal representative of an enterprise registered it, with a password.
        REGISTERED("registered"),
        /// The holder came in through 粤信签 and set a password without the earlier one. For an enterprise, its
        /// legal representative did.
        PASSWORD_RECOVERED("password-recovered"),
        /// An administrator ended every session of a person or an enterprise.
        SESSIONS_ENDED("sessions-ended"),
        /// The holder closed the account (注销账号).
        CLOSED("closed"),
        /// The member set up a second factor.
        FACTOR_ADDED("factor-added"),
        FACTOR_REMOVED("factor-removed"),
        PASSKEY_ADDED("passkey-added"),
        PASSKEY_REMOVED("passkey-removed"),
        /// The member signed in with a recovery code instead of the second factor.
        RECOVERY_CODE_USED("recovery-code-used"),
        RECOVERY_CODES_RENEWED("recovery-codes-renewed"),
        /// An administrator proposed to remove a lost second factor.
        RESET_PROPOSED("reset-proposed"),
        RESET_WITHDRAWN("reset-withdrawn"),
        /// Another administrator approved it; the second factor is removed.
        FACTOR_RESET("factor-reset");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// The office, district and roles of a member of the staff.
    public record Place(OfficeCode office, DistrictCode district, Set<Role> roles, boolean suspended) {

        public Place {
            roles = Set.copyOf(roles);
        }

        public static Place of(StaffAccount account) {
            var member = account.member();
            return new Place(member.office(), member.district(), member.roles(), account.suspended());
        }

        /// The kind of a change from this place to the other.
        public Kind kindOfChangeTo(Place after) {
            if (suspended == after.suspended) {
                return Kind.CHANGED;
            }
            return after.suspended ? Kind.SUSPENDED : Kind.RESUMED;
        }
    }
}

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

/// One change to somebody's place on the staff: by whom, when, from what to what. Changes are only ever
/// appended.
///
/// @param by     an administrator; for a password that was set, the member of the staff
/// @param before empty where nothing was there before, or the place did not change
/// @param after  empty where the place did not change
public record StaffChange(
        UUID id, PersonId account, PersonId by, Instant at, Kind kind, Optional<Place> before, Optional<Place> after) {

    public enum Kind implements WireNamed {
        ADDED("added"),
        CHANGED("changed"),
        SUSPENDED("suspended"),
        RESUMED("resumed"),
        /// A link was given out to set a password with.
        LINKED("linked"),
        /// The password was set with such a link.
        PASSWORD_SET("password-set");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// What somebody is on the staff.
    public record Place(OfficeCode office, DistrictCode district, Set<Role> roles, boolean suspended) {

        public Place {
            roles = Set.copyOf(roles);
        }

        public static Place of(StaffAccount account) {
            var member = account.member();
            return new Place(member.office(), member.district(), member.roles(), account.suspended());
        }

        /// What a change from this place to the other amounts to.
        public Kind kindOfChangeTo(Place after) {
            if (suspended == after.suspended) {
                return Kind.CHANGED;
            }
            return after.suspended ? Kind.SUSPENDED : Kind.RESUMED;
        }
    }
}

package onething.domain.look;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.code.WireNamed;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor.Staff;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;

/// One of the staff read somebody's papers, in the office, the district and the roles of that moment.
///
/// @param whose    the applicant whose papers they are
/// @param at       to the microsecond, as it is stored
/// @param material the file that was read, if it was one
public record PersonalDataAccess(
        UUID id,
        PersonId whose,
        Instant at,
        PersonId reader,
        OfficeCode office,
        DistrictCode district,
        Set<Role> roles,
        Papers papers,
        MatterId matter,
        Optional<MaterialId> material) {

    /// What was read.
    public enum Papers implements WireNamed {
        /// The dossier at the desk: the answers, the list of materials, the timeline.
        DOSSIER("dossier"),
        /// A file that was handed in.
        MATERIAL("material"),
        /// What happened to the matter, with what was said.
        TIMELINE("timeline"),
        /// What somebody asked to have corrected: what is kept, and what it should be.
        CORRECTION("correction");

        private final String wireName;

        Papers(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    public PersonalDataAccess {
        at = at.truncatedTo(ChronoUnit.MICROS);
        roles = Set.copyOf(roles);
    }

    public static PersonalDataAccess by(
            Staff reader, MatterFile file, Papers papers, Optional<MaterialId> material, UUID id, Instant at) {
        return new PersonalDataAccess(
                id,
                file.applicant(),
                at,
                reader.id(),
                reader.office(),
                reader.district(),
                reader.roles(),
                papers,
                file.id(),
                material);
    }
}

package onething.domain.access;

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

/// A record that a member of the staff read an applicant's documents, with the reader's office, district
/// and roles at that moment.
///
/// @param whose    the applicant
/// @param at       truncated to microseconds, as it is stored
/// @param papers   which documents were read
/// @param material the file that was read; empty if it was not a file
public record PersonalDataAccess(
        UUID id,
        PersonId whose,
        Instant at,
        Reader reader,
        Papers papers,
        MatterId matter,
        Optional<MaterialId> material) {

    /// The documents that were read.
    public enum Papers implements WireNamed {
        /// The dossier at the desk: the answers, the list of materials and the timeline.
        DOSSIER("dossier"),
        /// A file that was handed in.
        MATERIAL("material"),
        /// The events of the matter, with their texts.
        TIMELINE("timeline"),
        /// A request for correction: the stored answers and the requested ones.
        CORRECTION("correction"),
        /// A paper that was issued.
        PAPER("paper"),
        /// The row of a search: who applied, masked, and the employer.
        SEARCH("search"),
        /// What the applicant and the office asked each other.
        INQUIRY("inquiry"),
        /// A low rating, with the comment.
        RATING("rating"),
        /// Everything that is kept of a matter that has ended, for an archive.
        ARCHIVE("archive");

        private final String wireName;

        Papers(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// Who read them, as staff were placed at that moment.
    public record Reader(PersonId id, OfficeCode office, DistrictCode district, Set<Role> roles) {

        public Reader {
            roles = Set.copyOf(roles);
        }

        static Reader of(Staff staff) {
            return new Reader(staff.id(), staff.office(), staff.district(), staff.roles());
        }
    }

    public PersonalDataAccess {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static PersonalDataAccess by(
            Staff reader, MatterFile file, Papers papers, Optional<MaterialId> material, UUID id, Instant at) {
        return new PersonalDataAccess(id, file.applicant(), at, Reader.of(reader), papers, file.id(), material);
    }
}

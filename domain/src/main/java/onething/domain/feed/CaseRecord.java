package onething.domain.feed;

import java.time.Instant;
import java.util.Optional;
import onething.domain.guide.feed.CaseNumber;
import onething.domain.guide.feed.ItemCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.procedure.StandingKind;

/// One record of a case for the province, made of one event of its trail. It says nothing of a person but whether a
/// person or an organisation applied, and nothing about health: no outcome, no ground, no stage, no words.
///
/// @param sequence the place of the event in the trail; with the number of the case it names the record for good
/// @param standing of the case after the event
public record CaseRecord(CaseFile of, long sequence, RecordTable.Row what, Instant at, StandingKind standing) {

    /// The same whenever the record is pulled.
    public String id() {
        return of.number() + "." + sequence;
    }

    /// Which case it is.
    ///
    /// @param number    办件编号, as the guide builds it for the province
    /// @param district  whose office had the case at the event
    /// @param applicant empty where the reporter's identity is secret, and where another issuer vouches for the
    ///                  applicant
    public record CaseFile(
            ItemCode item,
            CaseNumber number,
            String title,
            OfficeCode office,
            DistrictCode district,
            Optional<ApplicantKind> applicant) {}
}

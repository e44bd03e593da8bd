package onething.web.feed;

import java.util.Optional;
import onething.application.port.in.feed.PullCaseRecords.CaseRecords;
import onething.domain.feed.ApplicantKind;
import onething.domain.feed.CaseRecord;
import onething.domain.feed.CaseRecord.CaseFile;
import onething.domain.feed.SubscriberStanding;
import onething.web.feed.CaseRecordsView.CaseView;
import onething.web.feed.CaseRecordsView.RecordView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// What other authorities see of a case.
@Mapper(config = WireMapping.class)
interface FeedMapper {

    FeedMapper INSTANCE = Mappers.getMapper(FeedMapper.class);

    CaseRecordsView toView(CaseRecords records);

    @Mapping(target = "id", expression = "java(record.id())")
    @Mapping(target = "kind", source = "what.kind")
    @Mapping(target = "part", source = "what.part")
    RecordView toView(CaseRecord record);

    @Mapping(target = "item", source = "item.value")
    @Mapping(target = "number", source = "number.value")
    CaseView toView(CaseFile file);

    SubscriberView toView(SubscriberStanding standing);

    default Optional<String> applicant(Optional<ApplicantKind> applicant) {
        return applicant.map(ApplicantKind::wireName);
    }
}

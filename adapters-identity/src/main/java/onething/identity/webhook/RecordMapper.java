package onething.identity.webhook;

import java.util.Optional;
import onething.domain.code.Code;
import onething.domain.code.WireNamed;
import onething.domain.feed.ApplicantKind;
import onething.domain.feed.CaseRecord;
import onething.domain.feed.CaseRecord.CaseFile;
import onething.identity.webhook.RecordEvent.CaseData;
import onething.identity.webhook.RecordEvent.RecordData;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/// What a subscriber sees of a case.
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RecordMapper {

    RecordMapper INSTANCE = Mappers.getMapper(RecordMapper.class);

    @Mapping(target = "id", expression = "java(record.id())")
    @Mapping(target = "kind", source = "what.kind")
    @Mapping(target = "part", source = "what.part")
    RecordData toData(CaseRecord record);

    @Mapping(target = "item", source = "item.value")
    @Mapping(target = "number", source = "number.value")
    CaseData toData(CaseFile file);

    default Optional<String> applicant(Optional<ApplicantKind> applicant) {
        return applicant.map(ApplicantKind::wireName);
    }

    default String spelt(WireNamed constant) {
        return constant.wireName();
    }

    default String spelt(Code code) {
        return code.value();
    }
}

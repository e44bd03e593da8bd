package onething.web.correction;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.correction.CorrectionDetails;
import onething.domain.correction.Correction.Ruling;
import onething.domain.form.FormField;
import onething.web.correction.CorrectionView.CorrectedField;
import onething.web.correction.CorrectionView.RulingView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Corrections, as the applicant and the office see them.
@Mapper(config = WireMapping.class)
public interface CorrectionMapper {

    CorrectionMapper INSTANCE = Mappers.getMapper(CorrectionMapper.class);

    @Mapping(target = "id", source = "correction.id")
    @Mapping(target = "bundle", source = "file.bundle")
    @Mapping(target = "matter", source = "file.id")
    @Mapping(target = "number", source = "file.number")
    @Mapping(target = "reason", source = "correction.request.reason")
    @Mapping(target = "asked", source = "correction.request.at")
    @Mapping(target = "state", expression = "java(details.correction().state().wireName())")
    @Mapping(target = "ruling", source = "correction.ruling")
    CorrectionView toView(CorrectionDetails details);

    List<CorrectionView> toViews(List<CorrectionDetails> details);

    CorrectedField toView(FormField field);

    @Mapping(target = "by", source = "as")
    RulingView toView(Ruling ruling);

    default Optional<RulingView> toView(Optional<Ruling> ruling) {
        return ruling.map(this::toView);
    }
}

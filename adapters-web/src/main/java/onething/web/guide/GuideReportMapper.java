package onething.web.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.guide.Assumption;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.BureauFinding;
import onething.domain.guide.GuideReport;
import onething.domain.guide.MatterGuide;
import onething.domain.refusal.Fault;
import onething.web.guide.GuideReportView.AssumptionView;
import onething.web.guide.GuideReportView.CheckedView;
import onething.web.guide.GuideReportView.FaultView;
import onething.web.guide.GuideReportView.FindingView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// The result of checking a guide.
@Mapper(config = WireMapping.class)
interface GuideReportMapper {

    GuideReportMapper INSTANCE = Mappers.getMapper(GuideReportMapper.class);

    @Mapping(target = "findings", expression = "java(toFindings(report.findings()))")
    GuideReportView toView(GuideReport report);

    List<FindingView> toFindings(List<BureauFinding> findings);

    List<GuideReportView> toViews(List<GuideReport> reports);

    @Mapping(target = "code", source = "about.id.code")
    @Mapping(target = "version", source = "about.id.version")
    @Mapping(target = "inForceFrom", source = "about.inForce.from")
    @Mapping(target = "appliesTo", source = "about.inForce.appliesTo")
    @Mapping(target = "inForceBasis", source = "about.inForce.source.basis")
    @Mapping(target = "title", source = "about.title")
    CheckedView toView(BundleGuide guide);

    @Mapping(target = "provenance", source = "source.provenance")
    @Mapping(target = "basis", source = "source.basis")
    AssumptionView toView(Assumption assumption);

    default FaultView toView(Fault fault) {
        return FaultView.of(fault);
    }

    default Optional<CheckedView> toView(Optional<BundleGuide> guide) {
        return guide.map(this::toView);
    }

    default String title(MatterGuide matter) {
        return matter.title();
    }
}

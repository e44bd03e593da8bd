package onething.web.bundle;

import java.util.List;
import onething.application.port.in.bundle.SubmitBundle.Receipt;
import onething.application.port.in.bundle.VerifyReceipt.Verification;
import onething.domain.bundle.Mandate;
import onething.domain.guide.GuideId;
import onething.domain.matter.Matter;
import onething.web.bundle.BundleSummaryView.GuideVersionView;
import onething.web.bundle.MandateController.AgentView;
import onething.web.bundle.SubmissionController.ReceiptView;
import onething.web.bundle.SubmissionController.VerificationView;
import onething.web.matter.MatterStateView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Parts of a bundle that are copied field by field.
@Mapper(config = WireMapping.class)
interface BundleMapper {

    BundleMapper INSTANCE = Mappers.getMapper(BundleMapper.class);

    GuideVersionView toView(GuideId guide);

    @Mapping(target = "name", expression = "java(mandate.name().toString())")
    @Mapping(target = "idNumber", expression = "java(mandate.idCard().toString())")
    AgentView toView(Mandate mandate);

    @Mapping(target = "bundle", source = "bundle.id")
    @Mapping(target = "number", source = "bundle.number")
    @Mapping(target = "code", expression = "java(receipt.bundle().code().shown())")
    @Mapping(target = "received", source = "bundle.received")
    ReceiptView toView(Receipt receipt);

    VerificationView toView(Verification verification);

    default List<MatterStateView> toViews(List<Matter> matters) {
        return MatterStateView.of(matters);
    }
}

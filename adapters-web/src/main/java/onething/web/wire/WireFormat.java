package onething.web.wire;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.ActionCode;
import onething.domain.code.ClockCode;
import onething.domain.code.GroundCode;
import onething.domain.code.GuideCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.code.StageCode;
import onething.domain.form.FieldPath;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;

/// How a value of the domain is written on the wire. Every mapper uses it.
public interface WireFormat {

    /// Sorted, so equal sets have equal texts.
    static <T> List<String> sorted(Collection<T> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    default UUID spelt(BundleId id) {
        return id.value();
    }

    default UUID spelt(MatterId id) {
        return id.value();
    }

    default UUID spelt(MaterialId id) {
        return id.value();
    }

    default UUID spelt(PersonId id) {
        return id.value();
    }

    default String spelt(BundleNumber number) {
        return number.toString();
    }

    default String spelt(MatterNumber number) {
        return number.toString();
    }

    default String spelt(GuideCode code) {
        return code.value();
    }

    default String spelt(MatterCode code) {
        return code.value();
    }

    default String spelt(MaterialCode code) {
        return code.value();
    }

    default String spelt(SectionCode code) {
        return code.value();
    }

    default String spelt(StageCode code) {
        return code.value();
    }

    default String spelt(ActionCode code) {
        return code.value();
    }

    default String spelt(OutcomeCode code) {
        return code.value();
    }

    default String spelt(GroundCode code) {
        return code.value();
    }

    default String spelt(PaperCode code) {
        return code.value();
    }

    default String spelt(ClockCode code) {
        return code.value();
    }

    default String spelt(OfficeCode code) {
        return code.value();
    }

    default String spelt(DistrictCode code) {
        return code.value();
    }

    default String spelt(FieldPath field) {
        return field.toString();
    }
}

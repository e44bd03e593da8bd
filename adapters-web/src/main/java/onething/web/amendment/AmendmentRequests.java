package onething.web.amendment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.amendment.AmendValue;
import onething.application.port.in.amendment.ScheduleAmendment;
import onething.application.port.in.amendment.TakeAmendmentStep;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.AmendmentStep;
import onething.domain.amendment.ValueEdit;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.party.Actor;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;

/// What an administrator sends to change an amendment.
final class AmendmentRequests {

    private AmendmentRequests() {}

    record OpeningRequest(@NotNull @Min(1) @Max(1_000_000) Integer base) {}

    record ValueRequest(
            @NotBlank @Size(max = 400) String path,
            @NotNull String value,
            @NotNull String provenance,
            @Nullable String basis,
            @Nullable String why) {

        AmendValue.Command toCommand(Actor who, UUID amendment, long version) {
            var reader = new RequestReader();
            var itsValue = reader.text("/value", value, ValueEdit.LONGEST_VALUE);
            var itsSource = source(reader, provenance, basis);
            var itsReason = reader.someText("/why", why, ValueEdit.LONGEST_REASON);
            reader.done();
            return new AmendValue.Command(who, amendment, version, path, itsValue, itsSource, itsReason);
        }
    }

    record InForceRequest(
            @NotNull LocalDate from,
            @NotNull String appliesTo,
            @NotNull String provenance,
            @Nullable String basis) {

        ScheduleAmendment.Command toCommand(Actor who, UUID amendment, long version) {
            var reader = new RequestReader();
            var cases = reader.choice("/appliesTo", appliesTo, AppliesTo.class).orElse(AppliesTo.NEW_CASES);
            var itsSource = source(reader, provenance, basis);
            reader.done();
            return new ScheduleAmendment.Command(
                    who, amendment, version, new InForce(from, cases, List.of(), itsSource));
        }
    }

    record StepRequest(@NotNull String step, @Nullable String remark) {

        /// An administrator who gives it back or wants to withdraw it says why.
        TakeAmendmentStep.Command toCommand(Actor who, UUID amendment, long version) {
            var reader = new RequestReader();
            var itsStep = reader.choice("/step", step, AmendmentStep.class).orElse(AmendmentStep.SUBMIT);
            var itsRemark = itsStep == AmendmentStep.GIVE_BACK || itsStep == AmendmentStep.ASK_WITHDRAWAL
                    ? reader.someText("/remark", remark, Amendment.LONGEST_REMARK)
                    : reader.text("/remark", remark, Amendment.LONGEST_REMARK);
            reader.done();
            return new TakeAmendmentStep.Command(who, amendment, version, itsStep, itsRemark);
        }
    }

    private static Source source(RequestReader reader, String provenance, @Nullable String basis) {
        return new Source(
                reader.choice("/provenance", provenance, Provenance.class).orElse(Provenance.LOCAL),
                reader.someLine("/basis", basis, ValueEdit.LONGEST_BASIS).value());
    }
}

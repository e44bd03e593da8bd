package onething.web.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.desk.ActOnMatter;
import onething.domain.code.ActionCode;
import onething.domain.code.Code;
import onething.domain.code.GroundCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.material.MarkedPlace;
import onething.domain.material.MaterialId;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.Actor;
import onething.web.wire.AnswersJson;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An action, with all that it can take.
record ActionRequest(
        @NotBlank @Size(max = 64) String action,
        @Nullable String outcome,
        @Nullable String ground,
        @Nullable String statement,
        @Nullable @Size(max = 64) List<@Valid @NotNull VerdictRequest> verdicts,
        @Nullable @Valid NoticeRequest notice,
        @Nullable @Valid ExamRequest exam,
        @Nullable LocalDate received,
        @Nullable @Min(1) @Max(1000) Integer extension,
        @Nullable JsonNode inputs) {

    private static final SectionCode INPUT = new SectionCode("input");

    record VerdictRequest(
            @NotBlank String requirement,
            @NotBlank String finding,
            @Nullable String reason,
            @Nullable String note,
            @Nullable @Valid MarkedPlaceRequest marked) {}

    record MarkedPlaceRequest(
            @NotNull UUID material,
            @NotNull Integer page,
            @NotNull Double left,
            @NotNull Double top,
            @NotNull Double width,
            @NotNull Double height) {

        MarkedPlace toPlace() {
            return new MarkedPlace(new MaterialId(material), page, left, top, width, height);
        }
    }

    record NoticeRequest(
            @Nullable @Size(max = 64) List<@Valid @NotNull VerdictRequest> materials,
            @Nullable @Size(max = 256) List<@Valid @NotNull FieldRequest> fields) {}

    record FieldRequest(
            @NotBlank @Size(max = 130) String field,
            @Nullable String note) {}

    record ExamRequest(@NotNull LocalDateTime at, @Nullable String place) {}

    ActOnMatter.Command toCommand(Actor who, MatterId matter, long version) {
        return new ActOnMatter.Command(who, matter, version, toInput());
    }

    private ActionInput toInput() {
        var reader = new RequestReader();
        var itsAction = reader.code("/action", action, ActionCode::new);
        var itsOutcome = reader.code("/outcome", outcome, OutcomeCode::new);
        var itsGround = reader.code("/ground", ground, GroundCode::new);
        var itsVerdicts = verdicts(verdicts, "/verdicts/", reader);
        var details = details(reader);
        var itsStatement = reader.text("/statement", statement, ActionInput.LONGEST_STATEMENT);
        var itsInputs = AnswersJson.fields(INPUT, inputs, "/inputs", reader);
        reader.done();
        return new ActionInput(
                itsAction.orElseThrow(),
                itsStatement,
                itsGround,
                itsOutcome,
                itsVerdicts,
                details,
                new Answers(itsInputs));
    }

    private ActionInput.Details details(RequestReader reader) {
        var itsNotice = Optional.ofNullable(notice)
                .map(sent -> new SupplementNotice(
                        verdicts(sent.materials(), "/notice/materials/", reader), fields(sent.fields(), reader)));
        var itsExam = Optional.ofNullable(exam)
                .map(sent ->
                        new Exam(sent.at(), reader.someLine("/exam/place", sent.place(), Exam.LONGEST_PLACE), false));
        return new ActionInput.Details(
                itsNotice, Optional.empty(), itsExam, Optional.ofNullable(received), Optional.ofNullable(extension));
    }

    private static List<Verdict> verdicts(
            @Nullable List<VerdictRequest> requested, String pointer, RequestReader reader) {
        var read = new ArrayList<Verdict>();
        var sent = Objects.requireNonNullElse(requested, List.<VerdictRequest>of());
        for (int i = 0; i < sent.size(); i++) {
            var verdict = sent.get(i);
            var place = pointer + i;
            var requirement = reader.code(place + "/requirement", verdict.requirement(), MaterialCode::new);
            var finding = reader.choice(place + "/finding", verdict.finding(), Finding.class);
            var reason = reader.code(place + "/reason", named(verdict.reason()), Code::requireKebab);
            var note = reader.text(place + "/note", verdict.note(), Verdict.LONGEST_NOTE);
            var marked = Optional.ofNullable(verdict.marked())
                    .flatMap(it -> reader.made(place + "/marked", it::toPlace, "place", "标出的位置应在文件的某一页以内"));
            if (requirement.isPresent() && finding.isPresent()) {
                read.add(new Verdict(requirement.get(), finding.get(), reason.orElse(""), note, marked));
            }
        }
        return read;
    }

    /// Pages send an empty text if the officer chose no reason.
    private static @Nullable String named(@Nullable String reason) {
        return reason == null || reason.isEmpty() ? null : reason;
    }

    private static List<FieldToCorrect> fields(@Nullable List<FieldRequest> requested, RequestReader reader) {
        var read = new ArrayList<FieldToCorrect>();
        var sent = Objects.requireNonNullElse(requested, List.<FieldRequest>of());
        for (int i = 0; i < sent.size(); i++) {
            var field = sent.get(i);
            var note = reader.text("/notice/fields/" + i + "/note", field.note(), Verdict.LONGEST_NOTE);
            reader.field("/notice/fields/" + i + "/field", field.field())
                    .ifPresent(path -> read.add(new FieldToCorrect(path, note)));
        }
        return read;
    }
}

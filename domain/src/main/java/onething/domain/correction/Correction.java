package onething.domain.correction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.code.WireNamed;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.Sha256;
import onething.domain.text.Text;

/// 更正申请: the applicant says that one answer of a submitted matter is wrong, and what it should be.
///
/// If several matters of a bundle use the field, each matter is corrected separately, because each office
/// is responsible for its own. Only the applicant and the office see the answers. The trail has the name of
/// the field and a hash of the rest, never the answers.
///
/// @param kept   the answer of the matter, or its answer when the correction was decided; empty if not
///               answered
/// @param salt   random, so that the hashed answers cannot be found by trying values
/// @param ruling the decision; empty while the correction waits for an officer
public record Correction(
        UUID id, MatterId matter, Request request, Optional<Answer> kept, String salt, Optional<Ruling> ruling) {

    /// The longest reason, in characters as people count them.
    public static final int LONGEST_REASON = 500;

    private static final String FORM = "onething.correction.1";

    /// The state of the correction.
    public enum State implements WireNamed {
        /// 待处理
        WAITING("waiting"),
        /// 已更正
        ACCEPTED("accepted"),
        /// 不予更正
        REFUSED("refused");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// What the applicant asks for.
    ///
    /// @param wanted the answer that it should be
    public record Request(PersonId applicant, FieldPath field, Answer wanted, Text reason, Instant at) {

        public Request {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// @param by     the person who decided: the applicant, if the field needs no officer
    /// @param reason the reason, in words for the applicant; may be blank if accepted
    public record Ruling(boolean accepted, PersonId by, Role as, Text reason, Instant at) {

        public Ruling {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public State state() {
        return ruling.map(decision -> decision.accepted() ? State.ACCEPTED : State.REFUSED)
                .orElse(State.WAITING);
    }

    /// The correction with its decision.
    ///
    /// @param present the answer that the matter has now, which may have changed since the request
    public Correction ruled(Optional<Answer> present, Ruling decision) {
        return new Correction(id, matter, request, present, salt, Optional.of(decision));
    }

    /// The note in the trail: the name of the field, and the hash. A person who sees the rest can use the
    /// hash to check that it is what was decided.
    public String note(FormField formField) {
        return (state() == State.REFUSED ? "不予更正" : "更正") + "“" + formField.label() + "”，前后内容和理由另行密封，摘要 s" + hash();
    }

    /// The SHA-256 of all parts, each preceded by its length; 64 hexadecimal digits.
    public String hash() {
        var form = Sha256.begun();
        Stream.of(
                        Stream.of(
                                FORM,
                                salt,
                                id.toString(),
                                matter.value().toString(),
                                request.field().toString()),
                        kept.stream().flatMap(Correction::parts),
                        parts(request.wanted()),
                        Stream.of(request.reason().value()),
                        ruling.stream()
                                .flatMap(decision -> Stream.of(
                                        Boolean.toString(decision.accepted()),
                                        decision.reason().value())))
                .map(Stream::toList)
                .forEach(parts -> update(form, parts));
        return HexFormat.of().formatHex(form.digest());
    }

    private static void update(MessageDigest form, List<String> parts) {
        form.update(length(parts.size()));
        for (var part : parts) {
            var bytes = part.getBytes(UTF_8);
            form.update(length(bytes.length));
            form.update(bytes);
        }
    }

    private static byte[] length(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static Stream<String> parts(Answer answer) {
        return Stream.concat(Stream.of(answer.kind()), answer.texts());
    }

    /// Without the answers, so that no log line reveals them.
    @Override
    public String toString() {
        return "Correction[" + id + " " + request.field() + " " + state() + "]";
    }
}

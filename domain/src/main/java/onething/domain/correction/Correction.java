package onething.domain.correction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import onething.domain.text.Tidy;

/// 更正申请: that one answer of a submitted matter is wrong, and what it should be.
///
/// A field that several matters of a bundle use is corrected matter by matter, since each office
/// answers for its own.
/// What it is about is for those two alone: the trail has the field and a seal over the rest, never the
/// answers.
///
/// @param kept   what the matter has, or had when it was decided; empty where nothing was answered
/// @param salt   drawn at random, so that nobody finds out what was sealed by trying numbers
/// @param ruling empty as long as it waits for an officer
public record Correction(
        UUID id,
        MatterId matter,
        PersonId applicant,
        FieldPath field,
        Optional<Answer> kept,
        Answer wanted,
        String reason,
        Instant asked,
        String salt,
        Optional<Ruling> ruling) {

    /// Of a reason, in characters as people count them.
    public static final int LONGEST_REASON = 500;

    private static final String FORM = "onething.correction.1";

    /// What became of it.
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

    /// @param by     who decided: the applicant, where that is theirs alone
    /// @param reason why, in words for the applicant; may be blank where it was accepted
    public record Ruling(boolean accepted, PersonId by, Role as, String reason, Instant at) {

        public Ruling {
            reason = Tidy.lines(reason);
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public Correction {
        reason = Tidy.lines(reason);
        asked = asked.truncatedTo(ChronoUnit.MICROS);
    }

    public State state() {
        return ruling.map(its -> its.accepted() ? State.ACCEPTED : State.REFUSED)
                .orElse(State.WAITING);
    }

    /// @param present what the matter has now, which may have changed since this was asked for
    public Correction ruled(Optional<Answer> present, Ruling its) {
        return new Correction(id, matter, applicant, field, present, wanted, reason, asked, salt, Optional.of(its));
    }

    /// What the trail tells of it: which field, and the seal by which whoever is shown the rest can
    /// tell that it is
    /// what was decided on.
    public String note(FormField itsField) {
        return (state() == State.REFUSED ? "不予更正" : "更正") + "“" + itsField.label() + "”，前后内容和理由另行密封，摘要 s" + seal();
    }

    /// SHA-256 over all of it, each part with its length before it, 64 hexadecimal digits.
    public String seal() {
        var form = sha256();
        Stream.of(
                        Stream.of(FORM, salt, id.toString(), matter.value().toString(), field.toString()),
                        kept.stream().flatMap(Correction::parts),
                        parts(wanted),
                        Stream.of(reason),
                        ruling.stream().flatMap(its -> Stream.of(Boolean.toString(its.accepted()), its.reason())))
                .map(Stream::toList)
                .forEach(parts -> seal(form, parts));
        return HexFormat.of().formatHex(form.digest());
    }

    private static void seal(MessageDigest form, List<String> parts) {
        form.update(length(parts.size()));
        for (var part : parts) {
            var bytes = part.getBytes(UTF_8);
            form.update(length(bytes.length));
            form.update(bytes);
        }
    }

    private static byte[] length(int of) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(of).array();
    }

    private static Stream<String> parts(Answer answer) {
        return Stream.concat(Stream.of(answer.kind()), answer.texts());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Nothing of what it is about, so that no log line gives anyone away.
    @Override
    public String toString() {
        return "Correction[" + id + " " + field + " " + state() + "]";
    }
}

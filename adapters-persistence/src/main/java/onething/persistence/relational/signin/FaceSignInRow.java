package onething.persistence.relational.signin;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onething.domain.account.AccountHolder.Person;
import onething.domain.code.WireNamed;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.FaceSignIn.AtFace;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn.Ended;
import onething.domain.signin.FaceSignIn.FaceCheck;
import onething.domain.signin.FaceSignIn.File;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.WantsDetails;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.SecretHash;
import onething.persistence.relational.encryption.ColumnCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the row of a sign-in by face. The person's details are encrypted.
@Component
class FaceSignInRow {

    private static final String PLACE = "face_sign_ins.details";
    private static final JsonMapper JSON = new JsonMapper();

    private final ColumnCipher cipher;

    FaceSignInRow(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    static String stage(FaceSignIn at) {
        return switch (at) {
            case AtProvider _ -> "at-provider";
            case WantsDetails _ -> "wants-details";
            case AtFace _ -> "at-face";
            case Ended _ -> "ended";
        };
    }

    /// The person's details; empty once the sign-in has ended.
    Optional<byte[]> details(FaceSignIn at) {
        return switch (at) {
            case AtProvider(var _, var _, var claimed) ->
                claimed.map(person -> encrypted(at, Details.of(person, null, null, null, null)));
            case WantsDetails(var _, var whom) ->
                Optional.of(encrypted(at, Details.of(whom.person(), whom.openId(), whom.trustLevel(), null, null)));
            case AtFace(var _, var whom, var check) ->
                Optional.of(encrypted(
                        at,
                        Details.of(
                                whom.person(), whom.openId(), whom.trustLevel(), check.verifyId(), check.outSeqNo())));
            case Ended _ -> Optional.empty();
        };
    }

    FaceSignIn read(Readable row) {
        var file = file(row);
        return switch (text(row, "stage")) {
            case "at-provider" -> atProvider(row, file);
            case "wants-details" -> new WantsDetails(file, opened(row).introduced());
            case "at-face" ->
                new AtFace(file, opened(row).introduced(), opened(row).check());
            case "ended" ->
                new Ended(
                        file,
                        WireNamed.stored(FaceOutcome.class, text(row, "outcome")),
                        find(row, "person", UUID.class).map(PersonId::new));
            default -> throw new IllegalStateException("a sign-in by face at an unknown stage");
        };
    }

    AtProvider atProvider(Readable row) {
        return atProvider(row, file(row));
    }

    private AtProvider atProvider(Readable row, File file) {
        var state = new SecretHash(find(row, "state", String.class).orElse(""));
        var claimed = find(row, "details", byte[].class)
                .map(ciphertext -> opened(text(row, "id"), ciphertext))
                .map(Details::person);
        return new AtProvider(file, state, claimed);
    }

    private static File file(Readable row) {
        return new File(
                new SecretHash(text(row, "id")),
                new SecretHash(text(row, "sign_in")),
                new SecretHash(text(row, "browser")),
                WireNamed.stored(Way.class, text(row, "way")),
                get(row, "agreed", Boolean.class),
                get(row, "face_consent", Boolean.class),
                get(row, "expires", Instant.class));
    }

    private byte[] encrypted(FaceSignIn at, Details details) {
        return cipher.encrypt(PLACE, at.file().id().value(), JSON.writeValueAsBytes(details));
    }

    private Details opened(Readable row) {
        return opened(text(row, "id"), get(row, "details", byte[].class));
    }

    private Details opened(String id, byte[] sealed) {
        return JSON.readValue(cipher.decrypt(PLACE, id, sealed), Details.class);
    }

    record Details(
            String name,
            String number,
            @Nullable String openId,
            @Nullable String trustLevel,
            @Nullable String verifyId,
            @Nullable String outSeqNo) {

        static Details of(
                Person person,
                @Nullable String openId,
                @Nullable String trustLevel,
                @Nullable String verifyId,
                @Nullable String outSeqNo) {
            return new Details(person.name().value(), person.idCard().value(), openId, trustLevel, verifyId, outSeqNo);
        }

        Person person() {
            return new Person(new PersonName(name), new IdCardNumber(number));
        }

        IdentityAssertion introduced() {
            return new IdentityAssertion(Objects.requireNonNull(openId), person(), Objects.requireNonNull(trustLevel));
        }

        FaceCheck check() {
            return new FaceCheck(
                    Objects.requireNonNull(verifyId),
                    Objects.requireNonNull(outSeqNo),
                    Objects.requireNonNull(openId),
                    person());
        }
    }
}

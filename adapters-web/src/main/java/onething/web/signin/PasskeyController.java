package onething.web.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.factor.AddPasskey;
import onething.application.port.in.factor.BeginPasskey;
import onething.application.port.in.factor.RemovePasskey;
import onething.application.port.in.factor.RenamePasskey;
import onething.domain.factor.Passkey;
import onething.domain.party.Actor;
import onething.domain.text.Line;
import onething.web.ProvenAt;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller's own passkeys. `GET /api/v1/me/second-factor` lists them.
@RestController
@RequestMapping("/api/v1/me/second-factor/passkeys")
class PasskeyController {

    private final BeginPasskey beginPasskey;
    private final AddPasskey addPasskey;
    private final RenamePasskey renamePasskey;
    private final RemovePasskey removePasskey;

    PasskeyController(
            BeginPasskey beginPasskey,
            AddPasskey addPasskey,
            RenamePasskey renamePasskey,
            RemovePasskey removePasskey) {
        this.beginPasskey = beginPasskey;
        this.addPasskey = addPasskey;
        this.renamePasskey = renamePasskey;
        this.removePasskey = removePasskey;
    }

    @PostMapping("/challenge")
    Mono<ResponseEntity<NewPasskeyView>> begin(Actor who, ProvenAt proven) {
        return beginPasskey
                .begin(who.id(), proven.at())
                .map(SecondFactorMapper.INSTANCE::toView)
                .map(view ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
    }

    @PostMapping
    Mono<ResponseEntity<PasskeyView>> add(Actor who, ProvenAt proven, @Valid @RequestBody NewPasskeyRequest request) {
        return addPasskey
                .add(request.toCommand(who, proven))
                .map(passkey -> ResponseEntity.created(URI.create("/api/v1/me/second-factor/passkeys/" + passkey.id()))
                        .cacheControl(CacheControl.noStore())
                        .body(SecondFactorMapper.INSTANCE.toView(passkey)));
    }

    @PutMapping("/{passkey}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> rename(Actor who, @PathVariable UUID passkey, @RequestBody NameRequest request) {
        return renamePasskey.rename(who.id(), passkey, nameOf(request.name()));
    }

    @DeleteMapping("/{passkey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(Actor who, ProvenAt proven, @PathVariable UUID passkey) {
        return removePasskey.remove(who.id(), passkey, proven.at());
    }

    private static Line nameOf(@Nullable String sent) {
        var reader = new RequestReader();
        var name = reader.someLine("/name", sent, Passkey.LONGEST_NAME);
        reader.done();
        return name;
    }

    record NameRequest(@Nullable String name) {}

    /// Both parts of the answer are in base64url, without padding.
    record NewPasskeyRequest(
            @Nullable String name,
            @NotBlank @Size(max = 4000) String clientData,
            @NotBlank @Size(max = 8000) String attestation) {

        AddPasskey.Command toCommand(Actor who, ProvenAt proven) {
            return new AddPasskey.Command(
                    who.id(), nameOf(name), SecondFactorMapper.INSTANCE.toAnswer(this), proven.at());
        }
    }

    /// @param known the passkeys that must not be added again
    record NewPasskeyView(
            String challenge, String site, String service, UUID user, String account, List<String> known) {}

    record PasskeyRequestView(String challenge, String site, List<String> credentials) {}

    record PasskeyView(UUID id, String name, boolean synced, Instant added, Optional<Instant> used) {}
}

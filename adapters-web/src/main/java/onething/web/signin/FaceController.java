package onething.web.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.signin.AskingBrowser;
import onething.application.port.in.signin.BeginFaceSignIn;
import onething.application.port.in.signin.CompleteFaceSignIn;
import onething.application.port.in.signin.CompleteFaceSignIn.Next;
import onething.application.port.in.signin.ReadFaceSignIn;
import onething.application.port.in.signin.ReadFaceSignIn.Status;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.domain.party.PersonName;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/// 人脸识别登录, through 粤信签.
@RestController
class FaceController {

    private final BeginFaceSignIn beginFaceSignIn;
    private final CompleteFaceSignIn completeFaceSignIn;
    private final ReadFaceSignIn readFaceSignIn;
    private final BrowserCookie cookie;
    private final DeviceCookie device;
    private final CallersNetwork network;

    FaceController(
            BeginFaceSignIn beginFaceSignIn,
            CompleteFaceSignIn completeFaceSignIn,
            ReadFaceSignIn readFaceSignIn,
            BrowserCookie cookie,
            DeviceCookie device,
            CallersNetwork network) {
        this.beginFaceSignIn = beginFaceSignIn;
        this.completeFaceSignIn = completeFaceSignIn;
        this.readFaceSignIn = readFaceSignIn;
        this.cookie = cookie;
        this.device = device;
        this.network = network;
    }

    @PostMapping("/login/face")
    Mono<ResponseEntity<FaceView>> begin(@Valid @RequestBody FaceRequest request, ServerWebExchange exchange) {
        return beginFaceSignIn
                .begin(request.toCommand(asking(exchange)))
                .map(begun -> unstored(new FaceView(
                        begun.face().value(),
                        begun.outcome().wireName(),
                        begun.url().map(URI::create))));
    }

    /// The address to which the provider redirects the browser: first with the state, later with the
    /// result of the comparison.
    @GetMapping("/login/face/callback")
    Mono<ResponseEntity<Void>> callback(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String face,
            ServerWebExchange exchange) {
        return completeFaceSignIn
                .complete(new CompleteFaceSignIn.Command(
                        asking(exchange), secret(state), Optional.ofNullable(code), secret(face)))
                .doOnNext(next -> remember(exchange, next))
                .map(next -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(address(next))
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    @GetMapping("/login/face/{faceId}")
    Mono<ResponseEntity<StatusView>> status(@PathVariable String faceId, ServerWebExchange exchange) {
        return readFaceSignIn
                .read(new Secret(faceId), asking(exchange))
                .doOnNext(status -> status.signedIn().ifPresent(signedIn -> device.set(exchange, signedIn.device())))
                .map(status -> unstored(StatusView.of(status)));
    }

    private AskingBrowser asking(ServerWebExchange exchange) {
        return new AskingBrowser(cookie.get(exchange), device.find(exchange), network.of(exchange));
    }

    private void remember(ServerWebExchange exchange, Next next) {
        if (next instanceof Next.Back(var signedIn)) {
            device.set(exchange, signedIn.device());
        }
    }

    private static URI address(Next next) {
        return switch (next) {
            case Next.Elsewhere(var url) -> URI.create(url);
            case Next.Back(var signedIn) -> URI.create(signedIn.redirectTo());
            case Next.ToLogin(var face) ->
                UriComponentsBuilder.fromPath("/login/face")
                        .queryParam("face", face.value())
                        .build()
                        .toUri();
        };
    }

    private static Optional<Secret> secret(@Nullable String value) {
        return Optional.ofNullable(value).map(Secret::new);
    }

    private static <T> ResponseEntity<T> unstored(T view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    /// @param faceId      the open face check, when it continues with the details of a first sign-in
    /// @param name        at the first sign-in
    /// @param idNumber    at the first sign-in
    /// @param agreement   用户服务协议, at the first sign-in
    /// @param faceConsent the separate consent to compare the face
    /// @param way         `face`, or `account` for the provider's own account without a face
    record FaceRequest(
            @NotBlank @Size(max = 64) String signIn,
            Optional<@Size(max = 64) String> faceId,
            Optional<@Size(max = 4 * PersonName.LONGEST) String> name,
            Optional<@Size(max = 64) String> idNumber,
            Optional<Boolean> agreement,
            Optional<Boolean> faceConsent,
            Optional<String> way) {

        BeginFaceSignIn.Command toCommand(AskingBrowser browser) {
            return new BeginFaceSignIn.Command(
                    new Secret(signIn),
                    browser,
                    faceId.map(Secret::new),
                    name,
                    idNumber,
                    agreement.orElse(false),
                    faceConsent.orElse(false),
                    way.filter("account"::equals).map(_ -> Way.ACCOUNT).orElse(Way.FACE));
        }

        @Override
        public String toString() {
            return "FaceRequest[…]";
        }
    }

    /// @param status as in [StatusView]
    /// @param url    the address for the browser; absent once the check is decided
    record FaceView(String faceId, String status, Optional<URI> url) {}

    /// @param status        `pending`, `verified`, or the obstacle, such as `liveness-failed`
    /// @param wantsDetails  whether name, number and consents of a first sign-in are required
    /// @param redirectTo    the address for the browser, given once, when verified
    /// @param canTryAgain   whether another attempt can help
    /// @param otherWays     the other ways to sign in
    record StatusView(
            String status,
            boolean wantsDetails,
            Optional<URI> redirectTo,
            boolean canTryAgain,
            List<String> otherWays) {

        static StatusView of(Status status) {
            return new StatusView(
                    status.outcome().wireName(),
                    status.wantsDetails(),
                    status.signedIn().map(SignedIn::redirectTo).map(URI::create),
                    status.outcome().canBeTriedAgain(),
                    List.of("password", "account", "window"));
        }
    }
}

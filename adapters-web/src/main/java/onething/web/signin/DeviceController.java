package onething.web.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onething.application.port.in.signin.BeginDeviceSignIn;
import onething.application.port.in.signin.BeginDeviceSignIn.Begun;
import onething.application.port.in.signin.DecideDeviceSignIn;
import onething.application.port.in.signin.ReadDeviceSignIn;
import onething.application.port.in.signin.ReadDeviceSignIn.Asking;
import onething.domain.party.Actor;
import onething.domain.refusal.Refused;
import onething.domain.signin.DeviceSignIn;
import onething.web.ProvenAt;
import onething.web.TokenProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/// 扫码登录 (RFC 8628): a desktop shows a code, a signed-in phone admits it, and the desktop gets its tokens
/// at the token endpoint.
@RestController
class DeviceController {

    /// What a person reads before admitting a device: somebody else may have sent the code.
    private static final List<String> CAUTION = List.of(
            "确认后，那台设备将以您的身份登录，能看到您的申请和材料。", "只在您自己正面对那台设备、并且是您本人刚刚要求登录时才确认。", "二维码如果是别人发给您的，请选择“拒绝”：工作人员不会请您扫码登录。");

    private final BeginDeviceSignIn beginDeviceSignIn;
    private final ReadDeviceSignIn readDeviceSignIn;
    private final DecideDeviceSignIn decideDeviceSignIn;
    private final AskingDevice askingDevice;
    private final URI issuer;

    DeviceController(
            BeginDeviceSignIn beginDeviceSignIn,
            ReadDeviceSignIn readDeviceSignIn,
            DecideDeviceSignIn decideDeviceSignIn,
            AskingDevice askingDevice,
            TokenProperties properties) {
        this.beginDeviceSignIn = beginDeviceSignIn;
        this.readDeviceSignIn = readDeviceSignIn;
        this.decideDeviceSignIn = decideDeviceSignIn;
        this.askingDevice = askingDevice;
        this.issuer = properties.issuer();
    }

    @PostMapping(path = "/oauth2/device_authorization", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> begin(ServerWebExchange exchange) {
        return OAuthForm.read(exchange, issuer)
                .flatMap(form -> Mono.fromCallable(() -> DeviceAuthorizationRequest.parse(form)))
                .flatMap(request -> beginDeviceSignIn.begin(new BeginDeviceSignIn.Command(
                        request.getClientID().getValue(),
                        AuthorizationParser.scopes(request.getScope()),
                        askingDevice.of(exchange))))
                .map(this::answer)
                .onErrorResume(ParseException.class, unfit -> Mono.just(OAuthAnswer.refused(unfit)))
                .onErrorResume(Refused.class, OAuthAnswer::refused);
    }

    @GetMapping("/api/v1/me/device-sign-ins/{userCode}")
    Mono<ResponseEntity<DeviceView>> read(@PathVariable String userCode, Actor who, ServerWebExchange exchange) {
        return readDeviceSignIn
                .read(who, userCode)
                .map(asking -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(DeviceView.of(asking, askingDevice.place(exchange))));
    }

    @PostMapping("/api/v1/me/device-sign-ins/{userCode}/decision")
    Mono<ResponseEntity<Void>> decide(
            @PathVariable String userCode, @Valid @RequestBody DecisionRequest request, Actor who, ProvenAt proven) {
        return decideDeviceSignIn
                .decide(new DecideDeviceSignIn.Command(who, userCode, request.admit(), proven.at()))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private ResponseEntity<Map<String, Object>> answer(Begun begun) {
        var page = issuer.resolve("/login/scan");
        var answer = new LinkedHashMap<String, Object>();
        answer.put("device_code", begun.deviceCode().value());
        answer.put("user_code", begun.userCode().shown());
        answer.put("verification_uri", page.toString());
        answer.put(
                "verification_uri_complete",
                UriComponentsBuilder.fromUri(page)
                        .queryParam("code", begun.userCode().shown())
                        .build()
                        .toUriString());
        answer.put("expires_in", DeviceSignIn.LIFE.toSeconds());
        answer.put("interval", DeviceSignIn.PACE.toSeconds());
        return OAuthAnswer.unstored(HttpStatus.OK).body(answer);
    }

    record DecisionRequest(@NotNull Boolean admit) {}

    /// @param client      the program that the device would sign in to
    /// @param browser     the browser that the device claims to be
    /// @param place       the front of the device's address
    /// @param sameNetwork whether the phone's own address has the same front
    /// @param caution     what to read before admitting, sentence by sentence
    record DeviceView(
            String userCode,
            String client,
            String browser,
            String place,
            boolean sameNetwork,
            Instant askedAt,
            Instant expiresAt,
            List<String> caution) {

        static DeviceView of(Asking asking, String ownPlace) {
            var device = asking.device();
            return new DeviceView(
                    device.userCode().shown(),
                    asking.clientName(),
                    device.whereabouts().browser(),
                    device.whereabouts().place(),
                    device.whereabouts().place().equals(ownPlace),
                    device.asked(),
                    device.expires(),
                    CAUTION);
        }
    }
}

package onething.web.me;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import onething.application.port.in.account.RecoverEnterprise;
import onething.application.port.in.account.RegisterEnterprise;
import onething.application.port.in.account.RepresentativeClaim;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.LoginName;
import onething.domain.party.Actor;
import onething.domain.party.CreditCode;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.SignInIncomplete;
import onething.web.ProvenAt;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 企业注册 and 企业找回密码, by the legal representative of the enterprise.
@RestController
@RequestMapping("/api/v1/me")
class EnterpriseController {

    private static final Fault CREDIT_CODE = new Fault("/creditCode", "pattern", "统一社会信用代码是18位数字和大写字母，请对照营业执照核对");
    private static final Fault ACCOUNT = new Fault("/account", "pattern", "账号由2至64个字母、数字或 . _ @ + - 组成，以字母或数字开头");

    private final RegisterEnterprise registerEnterprise;
    private final RecoverEnterprise recoverEnterprise;

    EnterpriseController(RegisterEnterprise registerEnterprise, RecoverEnterprise recoverEnterprise) {
        this.registerEnterprise = registerEnterprise;
        this.recoverEnterprise = recoverEnterprise;
    }

    @PostMapping("/enterprises")
    Mono<ResponseEntity<EnterpriseView>> register(
            @Valid @RequestBody RegistrationRequest request, Actor who, ProvenAt proven) {
        var command = request.toCommand(who, proven);
        return registerEnterprise
                .register(command)
                .map(enterprise -> answer(HttpStatus.CREATED, enterprise, command.login()));
    }

    @PostMapping("/enterprise-recoveries")
    Mono<ResponseEntity<EnterpriseView>> recover(
            @Valid @RequestBody RecoveryRequest request, Actor who, ProvenAt proven) {
        return recoverEnterprise
                .recover(request.toCommand(who, proven))
                .map(recovered -> answer(HttpStatus.OK, recovered.enterprise(), recovered.login()));
    }

    private static ResponseEntity<EnterpriseView> answer(HttpStatus status, Organisation enterprise, LoginName login) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new EnterpriseView(
                        enterprise.name().value(), enterprise.creditCode().value(), login.value()));
    }

    private static RepresentativeClaim claim(Actor who, ProvenAt proven, String creditCode) {
        return new RepresentativeClaim(who, proven.at(), proven.byFace(), new CreditCode(creditCode));
    }

    private static void require(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new SignInIncomplete(faults).refused();
        }
    }

    /// @param consent that the platform of licences is asked for the business licence
    record RegistrationRequest(
            @NotBlank @Size(max = 64) String creditCode,
            @NotBlank @Size(max = 64) String account,
            @NotBlank @Size(max = 256) String password,
            @NotNull @AssertTrue Boolean consent) {

        RegisterEnterprise.Command toCommand(Actor who, ProvenAt proven) {
            var faults = new ArrayList<Fault>();
            if (!CreditCode.isValid(creditCode)) {
                faults.add(CREDIT_CODE);
            }
            if (!LoginName.isValid(account)) {
                faults.add(ACCOUNT);
            }
            require(faults);
            return new RegisterEnterprise.Command(claim(who, proven, creditCode), new LoginName(account), password);
        }

        @Override
        public String toString() {
            return "RegistrationRequest[…]";
        }
    }

    /// @param consent that the platform of licences is asked for the business licence
    record RecoveryRequest(
            @NotBlank @Size(max = 64) String creditCode,
            @NotBlank @Size(max = 256) String password,
            @NotNull @AssertTrue Boolean consent) {

        RecoverEnterprise.Command toCommand(Actor who, ProvenAt proven) {
            require(CreditCode.isValid(creditCode) ? List.of() : List.of(CREDIT_CODE));
            return new RecoverEnterprise.Command(claim(who, proven, creditCode), password);
        }

        @Override
        public String toString() {
            return "RecoveryRequest[…]";
        }
    }

    /// @param account the account name, in full: only the legal representative reads it
    record EnterpriseView(String name, String creditCode, String account) {

        @Override
        public String toString() {
            return "EnterpriseView[…]";
        }
    }
}

package onething.bootstrap;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.application.port.in.signin.BeginDeviceSignIn;
import onething.application.port.in.signin.BeginSignIn;
import onething.application.port.in.signin.ChangePassword;
import onething.application.port.in.signin.DecideDeviceSignIn;
import onething.application.port.in.signin.ExchangeCode;
import onething.application.port.in.signin.ExchangeDeviceCode;
import onething.application.port.in.signin.FindClient;
import onething.application.port.in.signin.OfferCaptcha;
import onething.application.port.in.signin.ReadDeviceSignIn;
import onething.application.port.in.signin.ReadKeys;
import onething.application.port.in.signin.RefreshTokens;
import onething.application.port.in.signin.RegisterAccount;
import onething.application.port.in.signin.RevokeToken;
import onething.application.port.in.signin.RotateKeys;
import onething.application.port.in.signin.SignInWithPassword;
import onething.application.port.in.signin.SweepSignIns;
import onething.application.port.out.Ids;
import onething.application.port.out.signin.Accounts;
import onething.application.port.out.signin.CaptchaAnswers;
import onething.application.port.out.signin.Captchas;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.signin.DeviceSignIns;
import onething.application.port.out.signin.Grants;
import onething.application.port.out.signin.Leftovers;
import onething.application.port.out.signin.PasswordHashes;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.signin.SignIns;
import onething.application.port.out.signin.SigningKeys;
import onething.application.port.out.signin.TokenIssuer;
import onething.application.port.out.signin.TriesMade;
import onething.application.service.signin.BeginDeviceSignInService;
import onething.application.service.signin.BeginSignInService;
import onething.application.service.signin.ChangePasswordService;
import onething.application.service.signin.Completion;
import onething.application.service.signin.DecideDeviceSignInService;
import onething.application.service.signin.ExchangeCodeService;
import onething.application.service.signin.ExchangeDeviceCodeService;
import onething.application.service.signin.FindClientService;
import onething.application.service.signin.Keyring;
import onething.application.service.signin.OfferCaptchaService;
import onething.application.service.signin.ReadDeviceSignInService;
import onething.application.service.signin.ReadKeysService;
import onething.application.service.signin.RefreshTokensService;
import onething.application.service.signin.RegisterAccountService;
import onething.application.service.signin.RevokeTokenService;
import onething.application.service.signin.RotateKeysService;
import onething.application.service.signin.SignInWithPasswordService;
import onething.application.service.signin.SweepSignInsService;
import onething.application.service.signin.TokenGrant;
import onething.application.service.signin.UserCodeGuesses;
import onething.bootstrap.SignInProperties.RegisteredClient;
import onething.domain.signin.Client;
import onething.web.TokenProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/// Builds the use cases of signing in.
@Configuration(proxyBeanMethods = false)
class SignInWiring {

    @Bean
    Clients clients(SignInProperties properties) {
        var registered = properties.clients().stream()
                .collect(Collectors.toMap(RegisteredClient::id, Function.identity()));
        return id -> Mono.justOrEmpty(registered.get(id))
                .map(client -> new Client(client.id(), client.name(), client.redirectUris()));
    }

    @Bean
    FindClient findClient(Clients clients) {
        return new FindClientService(clients);
    }

    @Bean
    BeginSignIn beginSignIn(FindClient clients, SignIns signIns, Secrets secrets, Clock clock) {
        return new BeginSignInService(clients, signIns, secrets, clock);
    }

    @Bean
    OfferCaptcha offerCaptcha(Captchas captchas, CaptchaAnswers answers, Secrets secrets, Clock clock) {
        return new OfferCaptchaService(captchas, answers, secrets, clock);
    }

    @Bean
    Completion completion(
            SignIns signIns, Grants grants, Secrets secrets, Ids ids, Clock clock, TokenProperties properties) {
        return new Completion(
                signIns, grants, secrets, ids, clock, properties.issuer().toString());
    }

    @Bean
    SignInWithPassword signInWithPassword(
            Completion completion,
            CaptchaAnswers captchas,
            TriesMade triesMade,
            Accounts accounts,
            PasswordHashes hashes,
            Clock clock) {
        return new SignInWithPasswordService(completion, captchas, triesMade, accounts, hashes, clock);
    }

    @Bean
    TokenGrant tokenGrant(SigningKeys keys, TokenIssuer issuer, Clock clock) {
        return new TokenGrant(new Keyring(keys, issuer, clock), clock);
    }

    @Bean
    ExchangeCode exchangeCode(
            Grants grants, Accounts accounts, Secrets secrets, TokenGrant tokens, Clock clock) {
        return new ExchangeCodeService(grants, accounts, secrets, tokens, clock);
    }

    @Bean
    UserCodeGuesses userCodeGuesses(TriesMade triesMade, Clock clock) {
        return new UserCodeGuesses(triesMade, clock);
    }

    @Bean
    BeginDeviceSignIn beginDeviceSignIn(Clients clients, DeviceSignIns devices, Secrets secrets, Clock clock) {
        return new BeginDeviceSignInService(clients, devices, secrets, clock);
    }

    @Bean
    ReadDeviceSignIn readDeviceSignIn(
            DeviceSignIns devices, Clients clients, UserCodeGuesses guesses, Clock clock) {
        return new ReadDeviceSignInService(devices, clients, guesses, clock);
    }

    @Bean
    DecideDeviceSignIn decideDeviceSignIn(
            DeviceSignIns devices, Accounts accounts, UserCodeGuesses guesses, Clock clock) {
        return new DecideDeviceSignInService(devices, accounts, guesses, clock);
    }

    @Bean
    ExchangeDeviceCode exchangeDeviceCode(
            DeviceSignIns devices,
            Accounts accounts,
            Grants grants,
            Secrets secrets,
            TokenGrant tokens,
            Ids ids,
            Clock clock) {
        return new ExchangeDeviceCodeService(devices, accounts, grants, secrets, tokens, ids, clock);
    }

    @Bean
    ChangePassword changePassword(Accounts accounts, PasswordHashes hashes, Grants grants, Clock clock) {
        return new ChangePasswordService(accounts, hashes, grants, clock);
    }

    @Bean
    SweepSignIns sweepSignIns(Leftovers leftovers, Clock clock) {
        return new SweepSignInsService(leftovers, clock);
    }

    @Bean
    RefreshTokens refreshTokens(
            Grants grants, Accounts accounts, Secrets secrets, TokenGrant tokens, Clock clock) {
        return new RefreshTokensService(grants, accounts, secrets, tokens, clock);
    }

    @Bean
    RevokeToken revokeToken(Grants grants, Clock clock) {
        return new RevokeTokenService(grants, clock);
    }

    @Bean
    ReadKeys readKeys(SigningKeys keys) {
        return new ReadKeysService(keys);
    }

    @Bean
    RotateKeys rotateKeys(SigningKeys keys, TokenIssuer issuer, Ids ids, Clock clock) {
        return new RotateKeysService(keys, issuer, ids, clock);
    }

    @Bean
    RegisterAccount registerAccount(Accounts accounts, PasswordHashes hashes, Ids ids) {
        return new RegisterAccountService(accounts, hashes, ids);
    }
}

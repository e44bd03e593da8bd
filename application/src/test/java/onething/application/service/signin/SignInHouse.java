package onething.application.service.signin;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import onething.application.port.in.account.RegisterAccount;
import onething.application.port.in.signin.BeginSignIn;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.OfferCaptcha;
import onething.application.port.in.signin.SignInWithPassword;
import onething.application.port.in.signin.SignInWithPassword.Outcome;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.application.port.in.signin.SignInWithPassword.SolvedCaptcha;
import onething.application.port.out.SequentialIds;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.port.out.account.PasswordHashes;
import onething.application.port.out.factor.InMemorySecondFactors;
import onething.application.port.out.factor.SimplePasskeys;
import onething.application.port.out.signin.Captchas;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.signin.InMemoryAttemptAllowances;
import onething.application.port.out.signin.InMemoryAttemptStore;
import onething.application.port.out.signin.InMemoryCaptchaAnswers;
import onething.application.port.out.signin.InMemoryKnownDevices;
import onething.application.port.out.signin.InMemorySignIns;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.token.InMemoryGrants;
import onething.application.port.out.token.InMemorySigningKeys;
import onething.application.port.out.token.SigningKeys.SigningKey;
import onething.application.port.out.token.TokenIssuer;
import onething.application.service.TestClock;
import onething.application.service.access.CountedAttempts;
import onething.application.service.account.RegisterAccountService;
import onething.application.service.factor.BeginEnrolmentService;
import onething.application.service.factor.CheckPasskeyService;
import onething.application.service.factor.CheckSecondFactorService;
import onething.application.service.factor.ConfirmEnrolmentService;
import onething.application.service.factor.FactorAttempts;
import onething.application.service.factor.FactorChanges;
import onething.application.service.factor.FindSecondStepService;
import onething.application.service.factor.OfferPasskeyService;
import onething.application.service.factor.RecoveryCodes;
import onething.application.service.factor.SecondFactorPolicy;
import onething.application.service.signin.second.EnrolAtSignInService;
import onething.application.service.signin.second.FinishSignInService;
import onething.application.service.signin.second.OfferPasskeyAtSignInService;
import onething.application.service.signin.second.ReplaceFirstPasswordService;
import onething.application.service.token.ExchangeCodeService;
import onething.application.service.token.RefreshTokensService;
import onething.application.service.token.RevokeTokenService;
import onething.application.service.token.RotateKeysService;
import onething.application.service.token.SigningKeyring;
import onething.application.service.token.TokenGrant;
import onething.domain.account.AccountHolder;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.LoginName;
import onething.domain.account.Scope;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.signin.AttemptAllowance;
import onething.domain.signin.AuthorizationRequest;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Client;
import onething.domain.signin.CodeChallenge;
import onething.domain.signin.ProofOfWork;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// The complete sign-in with in-memory stores and a clock that the test sets.
public final class SignInHouse {

    static final String ISSUER = "https://onething.test";
    public static final String BACK = "https://onething.test/signed-in";
    static final String DESK = "https://onething.test/desk/signed-in";
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    static final CodeChallenge CHALLENGE = new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    public static final Person LI_NA = new Person(new PersonName("李娜"), new IdCardNumber("11010519491231002X"));
    static final AttemptAllowance PER_NETWORK = new AttemptAllowance(20, Duration.ofMinutes(3));
    static final AttemptAllowance PER_PASSWORD = new AttemptAllowance(10, Duration.ofMinutes(10));
    static final ProofOfWork WORK = new ProofOfWork("salt", 1, 10, "challenge");
    public static final String PASSWORD = "correct horse";

    public Instant now = Instant.parse("2026-09-01T04:00:00Z");
    public final Clock clock = new TestClock(() -> now);

    public final InMemoryGrants grants = new InMemoryGrants();
    public final InMemoryAccounts accounts = new InMemoryAccounts(grants);
    final InMemorySignIns signIns = new InMemorySignIns();
    final InMemoryAttemptStore triesMade = new InMemoryAttemptStore();
    public final InMemorySigningKeys keys = new InMemorySigningKeys();
    final AtomicInteger hashed = new AtomicInteger();
    public final SequentialIds ids = new SequentialIds();
    private final AtomicInteger drawn = new AtomicInteger();
    final InMemoryCaptchaAnswers captchaAnswers = new InMemoryCaptchaAnswers();

    final Secrets secrets = () -> Mono.fromSupplier(() -> new Secret("secret-" + drawn.incrementAndGet()));
    public final PasswordHashes hashes = new SlowHashes();
    final InMemoryAttemptAllowances allowances = new InMemoryAttemptAllowances();
    public final InMemoryKnownDevices knownDevices = new InMemoryKnownDevices();
    final RememberedDevice devices = new RememberedDevice(knownDevices, secrets, clock);
    final AttemptLimits limits = new AttemptLimits(allowances, PER_NETWORK, PER_PASSWORD, clock);
    final TokenIssuer issuer = new PlainIssuer();

    final Clients clients = id -> Mono.justOrEmpty(Map.of(
                    "h5",
                    Client.forEverybody("h5", "智慧人社", Set.of(BACK)),
                    "desk",
                    new Client("desk", "办理台", Set.of(DESK), Set.of(Scope.OFFICER, Scope.APPROVER, Scope.ADMIN)))
            .get(id));
    final SignInCompletion completion = new SignInCompletion(signIns, clients, grants, secrets, ids, clock, ISSUER);
    final TokenGrant tokens = new TokenGrant(new SigningKeyring(keys, issuer, clock), clock);

    public final FindClientService findClient = new FindClientService(clients);
    final BeginSignInService beginSignIn = new BeginSignInService(findClient, signIns, secrets, clock);
    final OfferCaptchaService offerCaptcha = new OfferCaptchaService(new OneCaptcha(), captchaAnswers, secrets, clock);
    final InMemorySecondFactors factors = new InMemorySecondFactors(grants, new InMemoryStaffAccounts(accounts));
    private final SecondFactorPolicy policy;
    public final CountedAttempts attempts = new CountedAttempts(triesMade, clock);
    private final FactorAttempts factorAttempts = new FactorAttempts(attempts);
    private final FactorChanges factorChanges = new FactorChanges(ids, clock);
    private final FindSecondStepService findSecondStep;
    final BeginEnrolmentService beginEnrolment;
    final ConfirmEnrolmentService confirmEnrolment;
    final EnrolAtSignInService enrolAtSignIn;
    final FinishSignInService finishSignIn;
    final OfferPasskeyAtSignInService offerPasskeyAtSignIn;
    final ReplaceFirstPasswordService replaceFirstPassword;
    final SignInWithPasswordService signInWithPassword;
    public final ExchangeCodeService exchangeCode = new ExchangeCodeService(grants, accounts, secrets, tokens, clock);
    public final RefreshTokensService refreshTokens =
            new RefreshTokensService(grants, accounts, secrets, tokens, clock);
    public final RevokeTokenService revokeToken = new RevokeTokenService(grants, clock);
    public final RotateKeysService rotateKeys = new RotateKeysService(keys, issuer, ids, clock);
    public final RegisterAccountService registerAccount = new RegisterAccountService(accounts, hashes, ids);

    public SignInHouse() {
        this(true);
    }

    /// @param secondFactors whether the staff need a second factor
    SignInHouse(boolean secondFactors) {
        policy = new SecondFactorPolicy(secondFactors, "办理台", "onething.test");
        findSecondStep = new FindSecondStepService(factors, factors.passkeys, policy);
        beginEnrolment = new BeginEnrolmentService(factors, accounts, secrets, policy, clock);
        confirmEnrolment =
                new ConfirmEnrolmentService(factors, factorAttempts, factorChanges, new RecoveryCodes(secrets), clock);
        enrolAtSignIn = new EnrolAtSignInService(completion, beginEnrolment, clock);
        offerPasskeyAtSignIn = new OfferPasskeyAtSignInService(
                completion, new OfferPasskeyService(factors.passkeys, factors.passkeys, secrets, policy, clock));
        finishSignIn = new FinishSignInService(
                completion,
                findSecondStep,
                new CheckSecondFactorService(factors, factorAttempts, factorChanges, clock),
                new CheckPasskeyService(factors.passkeys, factors.passkeys, new SimplePasskeys(), clock),
                confirmEnrolment,
                devices,
                accounts,
                clock);
        replaceFirstPassword = new ReplaceFirstPasswordService(completion, devices, accounts, hashes, ids, clock);
        signInWithPassword = signInWithPassword(hashes);
        rotateKeys.rotate().block();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Begun begun(Scope... scopes) {
        var request = new AuthorizationRequest(
                "h5", BACK, CHALLENGE, Set.of(scopes), Optional.of("a state&more"), Optional.empty());
        return beginSignIn.begin(new BeginSignIn.Command(request)).block();
    }

    public void registered(String login) {
        registered(login, LI_NA);
    }

    PersonId registered(String login, AccountHolder holder) {
        return registerAccount
                .register(new RegisterAccount.Command(new LoginName(login), PASSWORD, holder))
                .block()
                .id();
    }

    SignInWithPasswordService signInWithPassword(PasswordHashes slow) {
        return new SignInWithPasswordService(
                completion, captchaAnswers, triesMade, limits, devices, accounts, slow, findSecondStep, clock);
    }

    /// An attempt with a new, solved captcha on an unknown device.
    public Mono<String> tried(Begun begun, String login, String password) {
        return tried(begun, login, password, Optional.empty(), Optional.empty()).map(SignedIn::redirectTo);
    }

    Mono<SignedIn> tried(
            Begun begun, String login, String password, Optional<Secret> device, Optional<String> network) {
        return entered(begun, login, password, device, network).cast(SignedIn.class);
    }

    /// The same for staff, who may have to go on.
    Mono<Outcome> entered(
            Begun begun, String login, String password, Optional<Secret> device, Optional<String> network) {
        return offerCaptcha
                .offer(OfferCaptcha.Kind.PICTURE)
                .flatMap(offer -> signInWithPassword.signIn(new SignInWithPassword.Command(
                        begun.signIn(),
                        new BrowserSecrets(List.of(begun.browser())),
                        device,
                        network,
                        login,
                        password,
                        Optional.of(new SolvedCaptcha(offer.captcha(), "abcde")))));
    }

    public static Secret codeIn(String address) {
        return new Secret(address.replaceFirst(".*[?&]code=([^&]+).*", "$1"));
    }

    private final class SlowHashes implements PasswordHashes {

        @Override
        public Mono<String> hash(String password) {
            return Mono.just("hash of " + password);
        }

        @Override
        public Mono<Boolean> matches(String password, Optional<String> hash) {
            return Mono.fromSupplier(() -> {
                hashed.incrementAndGet();
                return hash.filter(("hash of " + password)::equals).isPresent();
            });
        }
    }

    private static final class OneCaptcha implements Captchas {

        @Override
        public Mono<Puzzle> picture() {
            return Mono.just(new Puzzle("ABCDE", Optional.of(new byte[] {1}), Optional.empty()));
        }

        @Override
        public Mono<Puzzle> work() {
            return Mono.just(new Puzzle("7", Optional.empty(), Optional.of(WORK)));
        }
    }

    private static final class PlainIssuer implements TokenIssuer {

        @Override
        public Mono<Signed> sign(SigningKey key, Claims claims) {
            var scopes = claims.scopes().stream().map(Scope::wireName).sorted().collect(Collectors.joining(" "));
            return Mono.just(new Signed(
                    key.id() + " " + claims.account().holder().displayName() + " " + scopes, Optional.empty()));
        }

        @Override
        public Mono<KeyPair> newKeyPair() {
            return Mono.fromCallable(PlainIssuer::pair);
        }

        private static KeyPair pair() throws NoSuchAlgorithmException {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        }
    }
}

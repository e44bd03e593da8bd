package onething.persistence;

import onething.persistence.documents.DocumentsFailure;
import onething.persistence.relational.connection.DatabaseFailure;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Wraps every driven port that this module implements. A failure of a database or a disk that does not
/// answer or is full becomes [onething.application.port.Unavailable], so no caller depends on what the
/// port is built on.
@Component
class OutageTranslation implements BeanPostProcessor {

    private static final String HERE = OutageTranslation.class.getPackageName();
    private static final String PORTS = "onething.application.port.out";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return isPort(bean) ? translating(bean) : bean;
    }

    /// The bean's class may be a proxy that Spring made.
    private static boolean isPort(Object bean) {
        return bean.getClass().getPackageName().startsWith(HERE)
                && ClassUtils.getAllInterfacesForClassAsSet(bean.getClass()).stream()
                        .anyMatch(each -> each.getPackageName().startsWith(PORTS));
    }

    private static Object translating(Object port) {
        MethodInterceptor translation = OutageTranslation::call;
        if (port instanceof Advised advised) {
            advised.addAdvice(translation);
            return port;
        }
        var proxy = new ProxyFactory(port);
        proxy.addAdvice(translation);
        return proxy.getProxy(port.getClass().getClassLoader());
    }

    private static @Nullable Object call(MethodInvocation call) throws Throwable {
        return switch (call.proceed()) {
            case Mono<?> one -> one.onErrorMap(OutageTranslation::translated);
            case Flux<?> many -> many.onErrorMap(OutageTranslation::translated);
            case null -> null;
            case Object other -> other;
        };
    }

    static Throwable translated(Throwable failure) {
        return DatabaseFailure.unavailable(failure)
                .or(() -> DocumentsFailure.unavailable(failure))
                .map(Throwable.class::cast)
                .orElse(failure);
    }
}

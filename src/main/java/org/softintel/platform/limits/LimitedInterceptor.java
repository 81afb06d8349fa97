package org.softintel.platform.limits;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks {@link AccountLimits} before an endpoint does anything; the value here stands for all. */
@Limited(LimitKind.SUBMISSION)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class LimitedInterceptor {
  private final AccountLimits limits;

  LimitedInterceptor(AccountLimits limits) {
    this.limits = limits;
  }

  @AroundInvoke
  Object within(InvocationContext call) throws Exception {
    limits.demand(call.getInterceptorBinding(Limited.class).value());
    return call.proceed();
  }
}

// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.idempotency;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.sen.identity.api.Caller;
import vn.sen.web.api.ProblemException;
import vn.sen.web.exchange.Exchange;

/** Has a request with an {@code Idempotency-Key} take effect once, and gives every repetition the first answer. */
@Priority(Priorities.USER)
public final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    private static final String KEY = "Idempotency-Key";
    private static final String SCOPE = "vn.sen.web.idempotency.scope";
    private static final String STATUS = "vn.sen.web.idempotency.status";
    private static final Pattern VALID = Pattern.compile("[!-~]{1,255}");
    private static final int LARGEST = 900_000;

    private final AnswerStore store;

    public IdempotencyFilter(AnswerStore store) {
        this.store = store;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        if (key == null) {
            return;
        }
        if (!VALID.matcher(key).matches()) {
            throw ProblemException.problem(400, "idempotency-key-invalid").build();
        }
        if (!store.available()) {
            throw ProblemException.problem(503, "unavailable")
                    .header("Retry-After", "5")
                    .build();
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        Exchange exchange = Exchange.of(request);
        String caller = exchange.caller()
                .map(Caller::subject)
                .orElseGet(() -> "@" + exchange.head().remoteAddress());
        String scope = hash(String.join("\n", caller, request.getMethod(), exchange.path(), key)
                .getBytes(StandardCharsets.UTF_8));
        AnswerStore.Known known = store.begin(scope, hash(body));
        if (known instanceof AnswerStore.Known.Running) {
            throw ProblemException.problem(409, "idempotency-in-progress")
                    .header("Retry-After", "1")
                    .build();
        } else if (known instanceof AnswerStore.Known.OtherBody) {
            throw ProblemException.problem(422, "idempotency-key-reused").build();
        } else if (known instanceof AnswerStore.Known.Answered answered) {
            request.abortWith(again(answered.answer()));
        } else {
            request.setProperty(SCOPE, scope);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(SCOPE) instanceof String scope)) {
            return;
        }
        if (response.getStatus() >= 500) {
            request.removeProperty(SCOPE);
            store.release(scope);
        } else if (response.hasEntity()) {
            request.setProperty(STATUS, response.getStatus());
        } else {
            request.removeProperty(SCOPE);
            Map<String, String> headers = new LinkedHashMap<>();
            response.getHeaders().forEach((name, values) -> headers.put(name, response.getHeaderString(name)));
            store.complete(scope, new StoredAnswer(response.getStatus(), headers, new byte[0]));
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(SCOPE) instanceof String scope)
                || !(context.getProperty(STATUS) instanceof Integer status)) {
            context.proceed();
            return;
        }
        OutputStream client = context.getOutputStream();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        context.setOutputStream(copy);
        context.proceed();
        Map<String, String> headers = new LinkedHashMap<>();
        context.getHeaders().forEach((name, values) -> headers.put(name, String.valueOf(values.get(0))));
        byte[] body = copy.toByteArray();
        if (body.length > LARGEST) {
            store.release(scope);
        } else {
            // The client hears of it only once it is on disk: what it was told once it will be told again.
            store.complete(scope, new StoredAnswer(status, headers, body));
        }
        client.write(body);
        context.setOutputStream(client);
    }

    private static Response again(StoredAnswer first) {
        Response.ResponseBuilder answer = Response.status(first.status());
        first.headers().forEach(answer::header);
        if (first.body().length > 0) {
            answer.entity(first.body());
        }
        return answer.header("Idempotent-Replayed", "true").build();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException noSha256) {
            throw new IllegalStateException("Every Java runtime has SHA-256", noSha256);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with {@code application/problem+json} (or, for a page, with an error page). The texts stand in the
 * module's i18n files under {@code problem.<code>.title} and {@code problem.<code>.detail}, else in the platform's.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    private ProblemException(Builder builder) {
        super(builder.status + " " + builder.code, builder.cause);
        this.status = builder.status;
        this.code = builder.code;
        this.args = List.copyOf(builder.args);
        this.faults = List.copyOf(builder.faults);
        this.members = Map.copyOf(builder.members);
        this.headers = Map.copyOf(builder.headers);
    }

    /** Begins a problem with a stable code in kebab-case; its type becomes {@code urn:sen:problem:<code>}. */
    public static Builder problem(int status, String code) {
        return new Builder(status, code);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Values for the placeholders of the detail. */
    public List<Object> args() {
        return args;
    }

    /** What is wrong with the request, every fault at once. */
    public List<Fault> faults() {
        return faults;
    }

    /** Further members of the JSON object. */
    public Map<String, Object> members() {
        return members;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Collects the parts of a problem. */
    public static final class Builder {

        private final int status;
        private final String code;
        private final List<Object> args = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, Object> members = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private Throwable cause;

        private Builder(int status, String code) {
            this.status = status;
            this.code = code;
        }

        public Builder args(Object... values) {
            args.addAll(List.of(values));
            return this;
        }

        public Builder fault(Fault fault) {
            faults.add(fault);
            return this;
        }

        public Builder faults(List<Fault> all) {
            faults.addAll(all);
            return this;
        }

        public Builder member(String name, Object value) {
            members.put(name, value);
            return this;
        }

        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Builder cause(Throwable reason) {
            cause = reason;
            return this;
        }

        public ProblemException build() {
            return new ProblemException(this);
        }
    }
}

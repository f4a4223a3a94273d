// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Texts;
import vn.sen.web.exchange.Exchange;
import vn.sen.web.page.Shell;

/** Turns a problem into RFC 9457 JSON for a program, or into a page of the shell for a person. */
public final class ProblemRenderer {

    public static final String JSON = "application/problem+json";

    private static final String TYPE = "urn:sen:problem:";

    private final ObjectMapper json;
    private final Shell shell;

    public ProblemRenderer(ObjectMapper json, Shell shell) {
        this.json = json;
        this.shell = shell;
    }

    /**
     * Renders a problem.
     *
     * @param instance what finds the occurrence again in the log
     */
    public ProblemAnswer render(ProblemException problem, String instance, Exchange exchange) {
        Texts texts = exchange.texts();
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Cache-Control", "no-store");
        headers.put("Content-Language", texts.locale().getLanguage());
        ProblemText text = ProblemText.of(problem, texts);
        if (exchange.wantsPage()) {
            headers.put("Vary", "Accept-Language, Cookie");
            byte[] page = shell.problem(problem.status(), text, instance, exchange);
            return new ProblemAnswer(problem.status(), headers, Shell.CONTENT_TYPE, page);
        }
        return new ProblemAnswer(problem.status(), headers, JSON, bytes(problem, text, instance, texts));
    }

    private byte[] bytes(ProblemException problem, ProblemText text, String instance, Texts texts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", TYPE + problem.code());
        object.put("title", text.title());
        object.put("status", problem.status());
        object.put("detail", text.detail());
        object.put("instance", instance);
        if (!problem.faults().isEmpty()) {
            List<Map<String, Object>> errors = new ArrayList<>();
            for (Fault fault : problem.faults()) {
                errors.add(error(fault, texts));
            }
            object.put("errors", errors);
        }
        problem.members().forEach(object::putIfAbsent);
        try {
            return json.writeValueAsBytes(object);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A member of the problem " + problem.code() + " is no JSON", unwritable);
        }
    }

    private static Map<String, Object> error(Fault fault, Texts texts) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", fault.pointer());
        error.put("code", fault.code());
        error.put("message", ProblemText.of(fault, texts));
        return error;
    }
}

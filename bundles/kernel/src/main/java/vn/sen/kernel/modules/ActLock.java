// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.text.KernelTexts;

/** Lets one act through at a time and tells everybody else what is under way. */
final class ActLock {

    private final KernelTexts texts;
    private final AtomicReference<Optional<LocalizedText>> underWay = new AtomicReference<>(Optional.empty());

    ActLock(KernelTexts texts) {
        this.texts = texts;
    }

    /** What is done while every other act is refused. */
    interface Act<T, E extends Exception> {
        T run() throws ActRefusedException, E;
    }

    /**
     * @param act key of the words for what begins
     * @throws ActRefusedException with the code {@code act-in-progress}, or what the act itself throws
     */
    <T, E extends Exception> T during(String act, String module, Act<T, E> body) throws ActRefusedException, E {
        Optional<LocalizedText> other = underWay.get();
        if (other.isPresent() || !underWay.compareAndSet(other, Optional.of(texts.text("act." + act, module)))) {
            LocalizedText what = underWay.get().orElseGet(() -> texts.text("act.other"));
            throw new ActRefusedException(List.of(texts.problem("act-in-progress", what)));
        }
        try {
            return body.run();
        } finally {
            underWay.set(Optional.empty());
        }
    }
}

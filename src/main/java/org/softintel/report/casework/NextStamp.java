package org.softintel.report.casework;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.Arc;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.EnumSet;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.softintel.report.access.ReportStamps;

/** The stamp of a {@link CaseFile}, which each update that is executed makes anew. */
@ValueGenerationType(generatedBy = NextStamp.Generator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface NextStamp {

  /** Not a listener: Hibernate calls those for updates too that it then puts off. */
  final class Generator implements BeforeExecutionGenerator {
    private static final long serialVersionUID = 1;

    @Override
    public EnumSet<EventType> getEventTypes() {
      return EventTypeSets.UPDATE_ONLY;
    }

    @Override
    public Object generate(
        SharedSessionContractImplementor session, Object report, Object before, EventType event) {
      var stamps = requireNonNull(Arc.container()).instance(ReportStamps.class).get();
      return stamps.next(((CaseFile) report).changed(), (String) before);
    }
  }
}

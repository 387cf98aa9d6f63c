// Things to do or to look at, each with where it stands.
import type { ReactNode } from "react";
import { Link } from "wouter";

export type Task = { id: string; title: ReactNode; href?: string; hint?: ReactNode; status?: ReactNode };

export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task) => (
        <li key={task.id} className={`govuk-task-list__item${task.href ? " govuk-task-list__item--with-link" : ""}`}>
          <div className="govuk-task-list__name-and-hint">
            {task.href ? (
              <Link className="govuk-link govuk-task-list__link" href={task.href} aria-describedby={`${task.id}-status`}>
                {task.title}
              </Link>
            ) : (
              <div>{task.title}</div>
            )}
            {task.hint && <div className="govuk-task-list__hint">{task.hint}</div>}
          </div>
          {task.status && (
            <div className="govuk-task-list__status" id={`${task.id}-status`}>
              {task.status}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

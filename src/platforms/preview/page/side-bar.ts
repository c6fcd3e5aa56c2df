import { element } from './element.js';
import type { CommandHelp, Setting } from './wire.js';

/** What the list of things to try does. */
export interface SideBarOptions {
  readonly onAsk: (question: string) => void;
  readonly onCommand: (command: CommandHelp) => void;
}

/** Questions to ask with a press, and all commands that this person may use. */
export function drawSideBar({ texts, questions, commands }: Setting, options: SideBarOptions): readonly HTMLElement[] {
  return [
    ...(questions.length === 0 ? [] : [element('h2', {}, [texts.tryAsking]), drawQuestions(questions, options.onAsk)]),
    element('h2', {}, [texts.commands]),
    element(
      'ul',
      { class: 'command-list' },
      commands.map((command) =>
        element('li', {}, [
          element(
            'button',
            { class: 'command-item', attributes: { type: 'button' }, onClick: () => options.onCommand(command) },
            [
              element('span', { class: 'command-name' }, [`/${command.shown}`]),
              element('span', { class: 'command-description' }, [command.description]),
            ],
          ),
        ]),
      ),
    ),
  ];
}

/** What stands at the beginning of the channel. */
export function drawWelcome({ texts, questions }: Setting, onAsk: SideBarOptions['onAsk']): readonly HTMLElement[] {
  return [element('h2', {}, [texts.welcome]), element('p', {}, [texts.welcomeText]), drawQuestions(questions, onAsk)];
}

function drawQuestions(questions: readonly string[], onAsk: SideBarOptions['onAsk']): HTMLElement {
  return element(
    'ul',
    { class: 'questions' },
    questions.map((question) =>
      element('li', {}, [
        element('button', { class: 'question', attributes: { type: 'button' }, onClick: () => onAsk(question) }, [
          question,
        ]),
      ]),
    ),
  );
}

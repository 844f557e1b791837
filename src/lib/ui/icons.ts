import archive from 'lucide-static/icons/archive.svg?raw';
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import ban from 'lucide-static/icons/ban.svg?raw';
import bad from 'lucide-static/icons/triangle-alert.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import document from 'lucide-static/icons/file-text.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import edit from 'lucide-static/icons/pencil.svg?raw';
import gap from 'lucide-static/icons/circle-dashed.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import mail from 'lucide-static/icons/mail.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import ok from 'lucide-static/icons/circle-check.svg?raw';
import people from 'lucide-static/icons/users.svg?raw';
import person from 'lucide-static/icons/user.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import place from 'lucide-static/icons/map-pin.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import print from 'lucide-static/icons/printer.svg?raw';
import question from 'lucide-static/icons/circle-question-mark.svg?raw';
import remove from 'lucide-static/icons/trash-2.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import send from 'lucide-static/icons/send.svg?raw';
import smartphone from 'lucide-static/icons/smartphone.svg?raw';
import speech from 'lucide-static/icons/message-square.svg?raw';
import stop from 'lucide-static/icons/circle-x.svg?raw';
import wait from 'lucide-static/icons/clock.svg?raw';

/** What is inside <svg>…</svg>; Icon.svelte writes the frame itself, by the sheet's class. */
function inside(svg: string): string {
	return svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).trim();
}

/*
 * The icons of Brunn by what they say, not by what they show. Only those named here reach a page; add a line for
 * one more (https://lucide.dev).
 */
const sources = {
	archive,
	arrowDown,
	arrowLeft,
	arrowRight,
	arrowUp,
	bad,
	ban,
	calendar,
	copy,
	document,
	download,
	edit,
	gap,
	info,
	link,
	lock,
	mail,
	menu,
	ok,
	people,
	person,
	phone,
	place,
	plus,
	print,
	question,
	remove,
	search,
	send,
	smartphone,
	speech,
	stop,
	wait
};

export type IconName = keyof typeof sources;

/** The drawing of each icon, on a 24 × 24 ground. */
export const icons = Object.fromEntries(Object.entries(sources).map(([name, svg]) => [name, inside(svg)])) as Record<
	IconName,
	string
>;

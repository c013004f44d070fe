// The supplier's pages: the desk, and one tender with its bids.
import './lib/countdown.js';
import { startDesk } from './desk.js';
import { startTender } from './tender.js';

const desk = document.getElementById('supplier-desk');
const tender = document.getElementById('supplier-tender');
if (desk) startDesk(desk);
if (tender) startTender(tender);
